// All versions of a zone: since when, by which publication, and what differs between two of them.

import { getJson } from '../shell/api.js';
import { announce, h, newId } from '../shell/dom.js';
import { may } from '../shell/session.js';
import { state } from '../shell/state.js';
import { showDifference } from '../map/difference.js';
import { faults } from '../text/fault-list.js';
import { area, day } from '../text/format.js';
import { t } from '../text/text.js';
import { areaTable, attributeTable, waysOfLooking } from './difference.js';
import { wordsOf } from './zone-words.js';

const EDITORS = ['PLANNER', 'REVIEWER', 'ADMINISTRATOR'];
/** Change sets asked for at once; versions of one zone come from few. */
const SETS_AT_ONCE = 1000;

const path = (id) => `zones/${encodeURIComponent(id)}/versions`;

/** A button that opens the history of a zone below itself. */
export function historyLink(id) {
  const place = h('div', { class: 'history', hidden: true });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-expanded': 'false',
      onclick: () => {
        place.hidden = !place.hidden;
        button.setAttribute('aria-expanded', String(!place.hidden));
        if (!place.hidden) {
          open(id, place);
        }
      },
    },
    t('history.link'),
  );
  return [button, place];
}

async function open(id, place) {
  place.replaceChildren(h('p', { class: 'soft' }, t('history.reading')));
  try {
    const { versions } = await getJson(path(id));
    place.replaceChildren(list(id, versions));
    announce(t('history.count', { count: versions.length }));
    name(place, versions);
  } catch (fault) {
    place.replaceChildren(
      faults(fault),
      h('button', { type: 'button', onclick: () => open(id, place) }, t('connection.retry')),
    );
  }
}

function list(id, versions) {
  const groups = { from: newId(), to: newId() };
  const chosen = { from: versions.at(-2)?.version, to: versions.at(-1).version };
  const answer = h('div', { class: 'difference' });
  const choice = (side, { version }) =>
    h(
      'td',
      {},
      h('input', {
        type: 'radio',
        name: groups[side],
        value: version,
        checked: chosen[side] === version,
        'aria-label': t(`history.${side}`, { version }),
        onchange: () => {
          chosen[side] = version;
        },
      }),
    );
  return h(
    'div',
    {},
    h(
      'table',
      {},
      h('caption', {}, t('history.title')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['version', 'days', 'by', 'a', 'b'].map((key) => h('th', { scope: 'col' }, t(`history.head.${key}`))),
        ),
      ),
      h(
        'tbody',
        {},
        versions.map((one) =>
          h(
            'tr',
            { 'data-version': one.version },
            h('th', { scope: 'row' }, one.version),
            h(
              'td',
              {},
              `${day(one.validFrom)} – ${one.validTo ? day(one.validTo) : t('day.open')}`,
              one.retired ? ` ${t('history.retired')}` : '',
              h('br'),
              area(one.areaM2),
            ),
            h(
              'td',
              { 'data-revision': one.revision },
              t('history.revision', { revision: one.revision }),
              h('br'),
              h('span', { class: 'soft' }, new Date(one.recordedAt).toLocaleString()),
            ),
            choice('from', one),
            choice('to', one),
          ),
        ),
      ),
    ),
    versions.length > 1
      ? h('button', { type: 'button', onclick: () => compare(id, chosen, answer) }, t('history.compare'))
      : null,
    answer,
  );
}

/** Adds who published each version and of which change set, for those who may know. */
async function name(place, versions) {
  if (!may(...EDITORS)) {
    return;
  }
  const wanted = new Set(versions.map(({ revision }) => revision));
  let after = null;
  do {
    const { changeSets, links } = await getJson('change-sets', { state: 'PUBLISHED', limit: SETS_AT_ONCE, after });
    for (const set of changeSets.filter(({ publishedRevision }) => wanted.delete(publishedRevision))) {
      place
        .querySelectorAll(`[data-revision="${set.publishedRevision}"]`)
        .forEach((cell) =>
          cell.append(
            h('br'),
            h(
              'button',
              { type: 'button', class: 'link', onclick: () => state.set({ mode: 'draw', changeSet: set.id }) },
              set.title,
            ),
          ),
        );
    }
    const next = links.find(({ rel }) => rel === 'next');
    after = next ? new URL(next.href, location.href).searchParams.get('after') : null;
  } while (after !== null && wanted.size > 0);
}

async function compare(id, { from, to }, answer) {
  try {
    const zone = async (version) => (await getJson(`${path(id)}/${version}`)).zone;
    const [difference, before, after] = await Promise.all([getJson(`${path(id)}/${from}/diff/${to}`), zone(from), zone(to)]);
    const { category } = after.properties;
    const words = await wordsOf([category]);
    showDifference('look', {
      old: [before.geometry],
      new: [after.geometry],
      gained: [difference.gained],
      lost: [difference.lost],
    });
    answer.replaceChildren(
      waysOfLooking(),
      areaTable({
        before: difference.from.areaM2,
        after: difference.to.areaM2,
        gained: difference.gainedM2,
        lost: difference.lostM2,
      }),
      attributeTable(difference.attributes, t('difference.attributes'), category, words),
    );
    announce(t('difference.shown'));
  } catch (fault) {
    answer.replaceChildren(faults(fault));
  }
}
