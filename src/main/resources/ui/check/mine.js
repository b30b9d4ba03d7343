// The checks kept from this browser: a list to filter, open and compare. Accounts will bring a list of the service's own.

import { h, newId } from '../shell/dom.js';
import { kept } from '../shell/storage.js';
import { day } from '../text/format.js';
import { t } from '../text/text.js';
import { title } from './schema.js';
import { verdictLine } from './verdict.js';

const KEY = 'checks';
const MOST = 500;

export const mine = () => kept.read(KEY, []);

/** Puts a record at the head of the list. */
export function remember({ id, verdict, determined, asOf, recordedAt, project: { name, activity, areaM2 } }) {
  const entry = { id, verdict, determined, asOf, recordedAt, name, activity, areaM2 };
  kept.write(KEY, [entry, ...mine().filter((other) => other.id !== id)].slice(0, MOST));
}

/**
 * The list as an element.
 *
 * @param onOpen called with an id
 * @param onCompare called with two ids, the older one first
 */
export function mineList(schema, onOpen, onCompare) {
  const all = mine();
  if (all.length === 0) {
    return h('p', { class: 'note' }, t('mine.none'));
  }
  const activity = (code) => {
    const known = schema.get('activity')?.allowed.find(({ value }) => value === code);
    return known ? title(known) : code ?? '';
  };
  const picked = new Set();
  const compare = h('button', { type: 'button', class: 'main', disabled: true, onclick: () => {
    const ids = all.filter(({ id }) => picked.has(id)).map(({ id }) => id).reverse();
    onCompare(ids);
  } }, t('mine.compare'));
  const filter = newId();
  const list = h('ul', { class: 'cards mine' });
  const words = (one) => [one.name ?? t('mine.unnamed'), activity(one.activity), t(`word.${one.verdict}`), one.asOf, one.id].join(' ').toLowerCase();
  const show = (wanted) => {
    const fitting = all.filter((one) => words(one).includes(wanted.trim().toLowerCase()));
    list.replaceChildren(...fitting.map((one) => {
      const name = one.name ?? t('mine.unnamed');
      const box = h('input', { type: 'checkbox', checked: picked.has(one.id), 'aria-label': t('mine.pick', { name: `${name} ${one.asOf}` }), onchange: () => {
        picked[box.checked ? 'add' : 'delete'](one.id);
        compare.disabled = picked.size !== 2;
      } });
      return h('li', { class: 'card' }, h('div', { class: 'head-row' }, box,
        h('button', { type: 'button', class: 'link grow', onclick: () => onOpen(one.id) }, name), verdictLine(one)),
      h('p', { class: 'soft' }, `${activity(one.activity)} · ${day(one.asOf)} · ${new Date(one.recordedAt).toLocaleString()}`));
    }), ...(fitting.length === 0 ? [h('li', { class: 'note' }, t('mine.noMatch'))] : []));
  };
  show('');
  const field = h('input', { type: 'search', id: filter, placeholder: t('mine.filterHint'), oninput: () => show(field.value) });
  return h('div', { class: 'step-body' }, h('label', { for: filter }, t('mine.filter')), field, list,
    h('p', { class: 'soft' }, t('mine.choose')), compare, h('p', { class: 'note' }, t('mine.note')));
}
