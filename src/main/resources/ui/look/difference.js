// What differs between two states of a zone: areas, attributes side by side, and ways of looking at both on the map.

import { h, newId } from '../shell/dom.js';
import { lookAt, wayOfLooking } from '../map/difference.js';
import { area } from '../text/format.js';
import { t } from '../text/text.js';

/**
 * Attributes side by side.
 *
 * @param attributes [{name, old, new}]
 * @param category of the zone that has them
 * @param words of that category at least, see zone-words.js
 */
export function attributeTable(attributes, caption, category, words) {
  const said = (name, value) => words.value(category, name, value) ?? t('difference.nothing');
  return attributes.length === 0
    ? h('p', { class: 'soft' }, t('difference.noAttributes'))
    : h(
        'table',
        { class: 'differs' },
        h('caption', {}, caption),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['difference.attribute', 'difference.old', 'difference.new'].map((key) => h('th', { scope: 'col' }, t(key))),
          ),
        ),
        h(
          'tbody',
          {},
          attributes.map((one) =>
            h(
              'tr',
              { 'data-attribute': one.name },
              h('th', { scope: 'row' }, words.property(category, one.name)),
              h('td', {}, said(one.name, one.old)),
              h('td', {}, said(one.name, one.new)),
            ),
          ),
        ),
      );
}

/** Areas before and after, gained and lost, as given; what is null is left out. */
export function areaTable({ before, after, gained, lost }) {
  const rows = [
    ['before', before],
    ['after', after],
    ['gained', gained],
    ['lost', lost],
  ].filter(([, value]) => value !== null && value !== undefined);
  return h(
    'table',
    { class: 'areas' },
    h('caption', { class: 'unseen' }, t('difference.areas')),
    h(
      'tbody',
      {},
      rows.map(([name, value]) =>
        h(
          'tr',
          { 'data-area': name },
          h('th', { scope: 'row' }, h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), t(`difference.${name}`)),
          h('td', {}, area(value)),
        ),
      ),
    ),
  );
}

/** Both, old, new, or a line between them that is moved by hand or by keys. */
export function waysOfLooking() {
  const slider = newId();
  const range = h('input', { type: 'range', id: slider, min: 0, max: 100, oninput: () => lookAt('swipe', range.value / 100) });
  range.value = Math.round(wayOfLooking().share * 100);
  const line = h(
    'div',
    { class: 'row swipe', hidden: wayOfLooking().way !== 'swipe' },
    h('label', { for: slider }, t('difference.line')),
    range,
  );
  const buttons = ['both', 'old', 'new', 'swipe'].map((way) =>
    h(
      'button',
      {
        type: 'button',
        'data-way': way,
        'aria-pressed': String(way === wayOfLooking().way),
        onclick: () => {
          lookAt(way);
          buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.way === way)));
          line.hidden = way !== 'swipe';
        },
      },
      t(`difference.way.${way}`),
    ),
  );
  return h(
    'div',
    { class: 'ways' },
    h('div', { class: 'row', role: 'group', 'aria-label': t('difference.ways') }, buttons),
    line,
  );
}
