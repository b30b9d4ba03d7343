// Two records side by side; what differs is shaded.

import { h } from '../shell/dom.js';
import { area, day } from '../text/format.js';
import { t } from '../text/text.js';
import { verdictLine } from './verdict.js';

const row = (name, a, b, same) => h('tr', { class: same ? null : 'differs' }, h('th', { scope: 'row' }, name), h('td', {}, a), h('td', {}, b));

const plain = (name, a, b) => row(name, a, b, a === b);

function byKey(list, key) {
  return new Map(list.map((one) => [key(one), one]));
}

/** Rows of everything that either list has, by its name. */
function rows(a, b, key, name, text) {
  const [first, second] = [byKey(a, key), byKey(b, key)];
  return [...new Set([...first.keys(), ...second.keys()])].sort().map((id) => plain(name(first.get(id) ?? second.get(id)),
    first.has(id) ? text(first.get(id)) : t('compare.none'), second.has(id) ? text(second.get(id)) : t('compare.none')));
}

const rules = (record) => [...record.findings.flatMap((one) => one.rules), ...record.anywhere,
  ...record.unmetRequirements.map((one) => ({ ...one, id: one.rule ?? one.id }))];

/** The table as an element. */
export function compareTable(a, b) {
  const part = (name) => h('tr', {}, h('th', { scope: 'colgroup', colspan: 3, class: 'part-head' }, name));
  return h('div', {}, h('p', { class: 'soft' }, t('compare.different')), h('table', { class: 'compare' },
    h('thead', {}, h('tr', {}, h('td', {}), [a, b].map(({ project, id }) => h('th', { scope: 'col' }, project.name ?? t('mine.unnamed'), h('br', {}), h('span', { class: 'soft' }, id.slice(0, 8)))))),
    h('tbody', {},
      row(t('compare.verdict'), verdictLine(a), verdictLine(b), a.verdict === b.verdict && a.determined === b.determined),
      plain(t('compare.asOf'), day(a.asOf), day(b.asOf)), plain(t('compare.revision'), String(a.datasetRevision), String(b.datasetRevision)),
      plain(t('compare.area'), a.project.areaM2 === null ? t('compare.none') : area(a.project.areaM2), b.project.areaM2 === null ? t('compare.none') : area(b.project.areaM2)),
      part(t('compare.findings')),
      rows(a.findings, b.findings, ({ zone }) => zone.id, ({ zone }) => zone.name ?? zone.id, (one) => (one.overlapM2 === null ? t(`relation.${one.relation}`) : area(one.overlapM2))),
      part(t('compare.rules')),
      rows(rules(a), rules(b), ({ id }) => id, ({ id }) => id, ({ effect, countedEffect }) => t(`effect.${countedEffect ?? effect}`)),
      part(t('compare.notChecked')),
      rows(a.notChecked, b.notChecked, ({ category, county, zone }) => `${category} ${county} ${zone}`, ({ categoryName, category }) => categoryName ?? category, ({ reason }) => t(`reason.${reason}`)))));
}
