// The checks somebody made: a list to filter, open and compare. Whoever has signed in gets that of the service, page by
// page; everybody else what this browser remembers.

import { getJson } from '../shell/api.js';
import { h, newId } from '../shell/dom.js';
import { may } from '../shell/session.js';
import { state } from '../shell/state.js';
import { kept } from '../shell/storage.js';
import { faults } from '../text/fault-list.js';
import { day } from '../text/format.js';
import { t } from '../text/text.js';
import { latest } from './latest.js';
import { title } from './schema.js';
import { verdictLine } from './verdict.js';

const KEY = 'checks';
const MOST = 500;
const PAGE = 50;
const PAUSE_MS = 250;
const VERDICTS = ['PROHIBITED', 'RESTRICTED', 'CONDITIONAL', 'NO_CONFLICT'];
/** Whoever works with records may look at those of others. */
const STAFF = ['OFFICER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'];

export const mine = () => kept.read(KEY, []);

/** Puts a record at the head of the browser's list. */
export function remember({ id, verdict, determined, asOf, recordedAt, project: { name, activity, areaM2 } }) {
  const entry = { id, verdict, determined, asOf, recordedAt, name, activity, areaM2 };
  kept.write(KEY, [entry, ...mine().filter((other) => other.id !== id)].slice(0, MOST));
}

const activityName = (schema, code) => {
  const known = schema.get('activity')?.allowed.find(({ value }) => value === code);
  return known ? title(known) : code ?? '';
};

/** Cards of records with boxes to pick two of them, and what compares these: {list, show, add, compare}. */
function cards(schema, onOpen, onCompare) {
  const picked = new Map(); // id → when it was recorded
  const compare = h('button', { type: 'button', class: 'main', disabled: true, onclick: () =>
    onCompare([...picked].sort(([, a], [, b]) => a.localeCompare(b)).map(([id]) => id)) }, t('mine.compare'));
  const list = h('ul', { class: 'cards mine' });
  const card = (one) => {
    const name = one.name ?? t('mine.unnamed');
    const box = h('input', { type: 'checkbox', checked: picked.has(one.id), 'aria-label': t('mine.pick', { name: `${name} ${one.asOf}` }), onchange: () => {
      if (box.checked) {
        picked.set(one.id, one.recordedAt);
      } else {
        picked.delete(one.id);
      }
      compare.disabled = picked.size !== 2;
    } });
    return h('li', { class: 'card' }, h('div', { class: 'head-row' }, box,
      h('button', { type: 'button', class: 'link grow', onclick: () => onOpen(one.id) }, name), verdictLine(one)),
    h('p', { class: 'soft' }, `${activityName(schema, one.activity)} · ${day(one.asOf)} · ${new Date(one.recordedAt).toLocaleString()}`));
  };
  const add = (some) => list.append(...some.map(card));
  const show = (all) => {
    list.replaceChildren(...(all.length === 0 ? [h('li', { class: 'note' }, t('mine.noMatch'))] : []));
    add(all);
  };
  return { list, show, add, compare };
}

/**
 * The list as an element.
 *
 * @param onOpen called with an id
 * @param onCompare called with two ids, the older one first
 */
export const mineList = (schema, onOpen, onCompare) =>
  (state.get('person')?.login ? listOfService(schema, onOpen, onCompare) : listOfBrowser(schema, onOpen, onCompare));

function listOfBrowser(schema, onOpen, onCompare) {
  const all = mine();
  if (all.length === 0) {
    return h('p', { class: 'note' }, t('mine.none'));
  }
  const { list, show, compare } = cards(schema, onOpen, onCompare);
  const words = (one) => [one.name ?? t('mine.unnamed'), activityName(schema, one.activity), t(`word.${one.verdict}`), one.asOf, one.id].join(' ').toLowerCase();
  const filter = newId();
  const field = h('input', { type: 'search', id: filter, placeholder: t('mine.filterHint'), oninput: () =>
    show(all.filter((one) => words(one).includes(field.value.trim().toLowerCase()))) });
  show(all);
  return h('div', { class: 'step-body' }, h('label', { for: filter }, t('mine.filter')), field, list,
    h('p', { class: 'soft' }, t('mine.choose')), compare, h('p', { class: 'note' }, t('mine.note')));
}

function listOfService(schema, onOpen, onCompare) {
  const { list, show, add, compare } = cards(schema, onOpen, onCompare);
  const problems = h('div', { role: 'status' });
  const fields = filters(schema, () => ask(null));
  const more = h('button', { type: 'button', hidden: true, onclick: () => ask(more.dataset.after) }, t('mine.more'));
  const question = latest((after, signal) => getJson('siting-checks', { ...fields.values(), limit: PAGE, after }, { signal }));
  async function ask(after) {
    try {
      const { checks, links } = await question(after);
      problems.replaceChildren();
      (after === null ? show : add)(checks);
      more.hidden = !links.some(({ rel }) => rel === 'next');
      more.dataset.after = checks.at(-1)?.id ?? '';
    } catch (fault) {
      problems.replaceChildren(faults(fault));
    }
  }
  ask(null);
  return h('div', { class: 'step-body' }, fields.element, problems, list, more,
    h('p', { class: 'soft' }, t('mine.choose')), compare, h('p', { class: 'note' }, t('mine.noteService')));
}

/** What the service's list is filtered by: {element, values}. */
function filters(schema, onChange) {
  let due = null;
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(onChange, PAUSE_MS);
  };
  const select = (name, options) => h('select', { id: newId(), 'data-filter': name, onchange: onChange }, h('option', { value: '' }, t('mine.any')),
    options.map(([value, text]) => h('option', { value }, text)));
  const controls = {
    q: h('input', { type: 'search', id: newId(), 'data-filter': 'q', placeholder: t('mine.nameOrId'), oninput: soon }),
    verdict: select('verdict', VERDICTS.map((verdict) => [verdict, t(`word.${verdict}`)])),
    activity: select('activity', (schema.get('activity')?.allowed ?? []).map((one) => [one.value, title(one)])),
    asOf: h('input', { type: 'date', id: newId(), 'data-filter': 'asOf', min: '1900-01-01', max: '2200-12-31', onchange: onChange }),
    ...(may(...STAFF) ? { by: h('input', { type: 'text', id: newId(), 'data-filter': 'by', autocomplete: 'off', spellcheck: 'false', placeholder: state.get('person').login, oninput: soon }) } : {}),
  };
  return {
    element: h('div', { class: 'fields' }, Object.entries(controls).map(([name, control]) => h('div', { class: 'field' },
      h('label', { for: control.id }, t(`mine.by.${name}`)), control))),
    values: () => Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()])),
  };
}
