// Does something to the open change set as it was seen: what is drawn is kept first, and the set is read again after it.

import { Problem, getJson, send } from '../../shell/api.js';
import { announce, h } from '../../shell/dom.js';
import { state } from '../../shell/state.js';
import { faults } from '../../text/fault-list.js';
import { day } from '../../text/format.js';
import { has, t } from '../../text/text.js';
import { showSpot } from '../../map/difference.js';
import { workingSet } from '../working-set.js';
import { paged } from './paged.js';

const STALE = 412;
const FAULTS_AT_ONCE = 20;

/** Goes to a place that a fault names. */
export const fly = (place) => showSpot('draw', [{ type: 'Point', coordinates: place }], 16);

/** Reads the set again; a service that is gone is told by the working set, for what was done is done. */
export const readAgain = () => workingSet.reload().catch((fault) => workingSet.fail(fault));

/**
 * Asks for a change of the set.
 *
 * @param path below the change set, such as '/submit'
 * @param options as of `send`, without the version
 * @returns the answer of the service
 */
export async function act(method, path, options = {}) {
  await workingSet.flush();
  const { id, version } = workingSet.head;
  const { body } = await send(method, `change-sets/${id}${path}`, { version, ...options });
  await readAgain();
  return body;
}

/** What a refused step says: every reason with its place on the map or in the list of changes; of 412, who was faster. */
export async function refusal(fault, seen = workingSet.head) {
  if (fault instanceof Problem && fault.status === STALE) {
    return stale(fault, seen).catch(() => faults(fault, fly)); // who was faster cannot be found out now
  }
  const count = fault instanceof Problem ? fault.errors.length : 0;
  if (count <= FAULTS_AT_ONCE) {
    return h('div', { class: 'refusal' }, faults(fault, fly), places(fault));
  }
  const pages = [];
  for (let from = 0; from < count; from += FAULTS_AT_ONCE) {
    pages.push(new Problem(fault.status, fault.message, fault.errors.slice(from, from + FAULTS_AT_ONCE)));
  }
  return h(
    'div',
    { class: 'refusal' },
    h('p', { class: 'said' }, t('step.refused', { count })),
    paged(pages, (page) => h('div', {}, faults(page, fly), places(page)), { size: 1, name: 'div', said: 'pages.page' }),
  );
}

/** Number of the change that a fault points to, by its place in the list or by its id; -1 if it points to none. */
function changeOf({ pointer, coordinate }) {
  const named = coordinate ? null : /^\/changes\/([^/]+)/.exec(pointer ?? '')?.[1];
  const byId = workingSet.changes.findIndex(({ id }) => id === named);
  return byId >= 0 || !/^\d+$/.test(named ?? '') ? byId : Number(named);
}

/** Buttons to the changes that faults name and that have no place on the map. */
function places({ errors = [] }) {
  const numbers = [...new Set(errors.map(changeOf).filter((i) => i >= 0))];
  return numbers.length === 0
    ? null
    : h(
        'p',
        { class: 'row' },
        numbers.map((i) =>
          h(
            'button',
            { type: 'button', class: 'link', 'data-to-change': i, onclick: () => toChange(i) },
            t('sets.toChange', { number: i + 1 }),
          ),
        ),
      );
}

/** Opens the list of changes at one of them. */
export const toChange = (i) => document.dispatchEvent(new CustomEvent('lx-to-change', { detail: i }));

async function stale(fault, seen) {
  const [head, history] = await Promise.all([getJson(`change-sets/${seen.id}`), getJson(`change-sets/${seen.id}/history`)]);
  const since = history.steps.filter(({ version }) => version > seen.version);
  return h(
    'div',
    { class: 'faults stale', role: 'alert' },
    h('p', {}, h('strong', {}, t('stale.title'))),
    h('ul', {}, since.slice(-5).map(stepLine)),
    differences(seen, head),
    h('p', {}, t('stale.kept')),
    h(
      'button',
      {
        type: 'button',
        onclick: async () => {
          await readAgain();
          announce(t('stale.taken'));
        },
      },
      t('stale.take'),
    ),
  );
}

/** Who did what, when. */
export function stepLine({ actor, action, at, reason }) {
  const key = `done.${action.replace('change-set.', '')}`;
  return h(
    'li',
    {},
    h('strong', {}, actor),
    ' ',
    has(key) ? t(key) : action,
    h('span', { class: 'soft' }, ` ${new Date(at).toLocaleString()}`),
    reason ? h('q', { class: 'reason' }, reason) : null,
  );
}

function differences(seen, head) {
  const texts = { title: String, note: (value) => value ?? '', validFrom: day, state: (value) => t(`state.${value}`) };
  const rows = Object.keys(texts)
    .filter((name) => seen[name] !== head[name])
    .map((name) => [t(`head.${name}`), texts[name](seen[name]), texts[name](head[name])]);
  const ids = (set) => new Set((set.changes ?? []).map(({ id }) => id));
  const [before, after] = [ids(seen), ids(head)];
  const [come, gone] = [[...after].filter((id) => !before.has(id)).length, [...before].filter((id) => !after.has(id)).length];
  if (come + gone > 0 || rows.length === 0) {
    rows.push([t('head.changes'), String(before.size), t('stale.changes', { count: after.size, come, gone })]);
  }
  return h(
    'table',
    {},
    h('caption', { class: 'unseen' }, t('stale.differs')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['stale.what', 'stale.seen', 'stale.now'].map((key) => h('th', { scope: 'col' }, t(key))),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(([name, old, now]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, old), h('td', {}, now))),
    ),
  );
}

/** Closes the change set and goes back to the list. */
export const toList = () => state.set({ changeSet: null });
