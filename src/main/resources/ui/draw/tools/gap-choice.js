// Width of the gaps that merging closes; what closing them adds and what merging loses, to be agreed to before it is done.

import { h, newId } from '../../shell/dom.js';
import { m2 } from '../../text/format.js';
import { knownSchema, valueText } from '../../look/zone-words.js';
import { t } from '../../text/text.js';
import { button } from './button.js';
import { desk } from './desk.js';

/** Wider gaps are no gaps of drawing. */
const MOST_M = 50;

/** The width as a field, and below it what waits to be agreed to. */
export function gapChoice() {
  const id = newId();
  const field = h('input', { id, type: 'text', inputmode: 'decimal', 'data-focus': 'gap', 'data-do': 'gap', value: desk.gapM,
    onchange: () => {
      const value = Number(field.value);
      if (field.value.trim() !== '' && value >= 0 && value <= MOST_M) {
        desk.set({ gapM: value, asked: null });
      } else {
        desk.say(t('draw.badGap', { most: MOST_M }), true);
      }
    } });
  return [h('div', { class: 'row' }, h('label', { for: id }, t('draw.gap')), field), desk.asked && question(desk.asked)];
}

function question({ added, lost }) {
  const id = newId();
  const sure = button(lost.length > 0 ? 'joinAnyway' : 'joinSure', true, () => desk.join(desk.asked));
  sure.setAttribute('aria-describedby', id);
  return h('div', { class: 'join-told' }, h('div', { id }, added > 0 ? h('p', {}, t('draw.gapTold', { area: m2(added), gap: desk.gapM })) : null,
    lost.length === 0 ? null : [h('p', {}, t('draw.joinLoses', { name: desk.lasting.properties.name })), h('ul', {}, lost.map(loss))]),
    h('div', { class: 'row' }, sure, button('joinNot', true, () => desk.set({ asked: null, said: null }))));
}

/** What is not said any more of the ground of a zone. */
function loss({ zone, lost }) {
  const schema = knownSchema(zone.properties.category, () => desk.set({}));
  const text = ([name, value]) => `${schema[name]?.title ?? name} ${valueText(schema[name], value)}`;
  return h('li', {}, h('strong', {}, zone.properties.name ?? zone.id), t('draw.colon'),
    lost.filter(([name]) => name !== 'name').map(text).join(t('draw.semicolon')));
}
