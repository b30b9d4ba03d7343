// A record part by part: zones, what must be met, what is near, slivers, what was not checked or was assumed.

import { h, icon } from '../shell/dom.js';
import { area, ha, m2, metres, mu, percent } from '../text/format.js';
import { has, language, t } from '../text/text.js';
import { badges } from '../look/identify.js';
import { wordsOf } from '../look/zone-words.js';
import { extentOf, mark } from '../map/marks.js';
import { showExtent } from '../map/map.js';
import { notices } from './reading-step.js';
import { ruleItem } from './rule.js';
import { factName, valueText } from './schema.js';

const { ol } = globalThis;

const section = (name, list, draw, open = false) => (list.length === 0 ? null
  : h('details', { class: 'part', open, 'data-part': name }, h('summary', {}, t(`result.${name}`, { count: list.length })), draw(list)));

function overlapFigures(part) {
  if (part.overlapM2 !== null && part.overlapM2 !== undefined) {
    return h('table', { class: 'figures' }, h('tbody', {},
      h('tr', {}, h('th', { scope: 'row' }, t('result.overlap')), h('td', {}, m2(part.overlapM2))),
      h('tr', {}, h('td', {}), h('td', {}, mu(part.overlapM2))), h('tr', {}, h('td', {}), h('td', {}, ha(part.overlapM2))),
      part.overlapShare === null || part.overlapShare === undefined ? null
        : h('tr', {}, h('td', {}), h('td', {}, h('strong', {}, t('result.share', { percent: percent(part.overlapShare) }))))));
  }
  return part.overlapLengthM ? h('p', { class: 'figures' }, `${t('result.overlap')} ${metres(part.overlapLengthM)}`) : null;
}

function boundary({ boundaryDistanceM }) {
  return boundaryDistanceM === null || boundaryDistanceM === undefined ? null : h('p', { class: 'soft' }, `${t('result.boundary')}: `,
    t(boundaryDistanceM < 0 ? 'result.inside' : 'result.outside', { distance: metres(Math.abs(boundaryDistanceM)) }));
}

/** Goes to where the project lies in a zone. */
function zoomTo(overlap) {
  mark('overlap', [overlap]);
  showExtent(ol.extent.buffer(extentOf(overlap), 60));
}

function finding(one, schema, words) {
  return h('li', { class: 'card finding', 'data-zone': one.zone.id },
    h('h3', {}, one.zone.name ?? one.zone.id), badges(one.zone, words),
    h('p', {}, t(`relation.${one.relation}`), one.borderline ? h('span', { class: 'badge illustrative' }, t('verdict.borderline')) : null),
    overlapFigures(one), boundary(one),
    one.overlap ? h('button', { type: 'button', class: 'link', onclick: () => zoomTo(one.overlap) }, icon('locate'), t('result.zoom')) : null,
    h('ul', { class: 'rules' }, one.rules.map((rule) => ruleItem(rule, schema))));
}

function unmet(one, schema) {
  return h('li', { class: 'card' }, one.outsideM2 === null || one.outsideM2 === undefined ? null : h('p', { class: 'figures' }, t('result.outsideBy', { area: area(one.outsideM2) })),
    h('ul', { class: 'rules' }, ruleItem({ ...one, id: one.rule ?? one.id }, schema)));
}

function totals(all) {
  const given = Object.entries(all).filter(([, total]) => total.areaM2 !== null || total.lengthM);
  return given.length === 0 ? null : h('table', { class: 'totals' }, h('caption', {}, t('result.totals')), h('tbody', {}, given.map(([effect, total]) =>
    h('tr', {}, h('th', { scope: 'row' }, t(`effect.${effect}`)), h('td', {}, total.areaM2 === null ? metres(total.lengthM) : area(total.areaM2)), h('td', {}, percent(total.share ?? 0))))));
}

function notChecked(list, words) {
  const row = (one) => h('li', {}, h('strong', {}, words?.layer(one.category) ?? one.categoryName ?? one.category), `: ${t(`reason.${one.reason}`)}`,
    one.detail ? h('span', { class: 'soft' }, ` ${one.detail}`) : null);
  const decides = list.filter(({ undetermined }) => undetermined);
  const partial = list.filter(({ undetermined }) => !undetermined);
  return [[decides, 'notChecked.decides'], [partial, 'notChecked.partial']].filter(([some]) => some.length > 0)
    .map(([some, name]) => [h('h4', {}, `${t(name)} (${some.length})`), h('ul', {}, some.map(row))]);
}

function assumption({ code, field, value, rules }, schema) {
  const name = factName(schema, field);
  const key = { UNKNOWN_TREATED_AS_WORST: 'result.assumption', IMPLIED: 'result.implied', NOT_STATED: 'result.notStated' }[code];
  return h('li', {}, t(key, { field: name, value: value === undefined ? '' : valueText(schema.get(field), value) }),
    rules ? h('span', { class: 'soft' }, ` ${rules.join('、')}`) : null);
}

/** Names of what a record found where it is kept in another language than that of the page; null where it is not. */
export const otherWords = async ({ lang, findings: found }) => (lang === language() ? null
  : wordsOf(found.map(({ zone }) => zone.category)));

/**
 * Everything that a record says below its verdict.
 *
 * @param schema fields of projects by name
 * @param words what `otherWords` gives
 */
export function findings(record, schema, words) {
  const near = ({ zone, distanceM, direction, borderline }) => h('li', {}, h('strong', {}, zone.name ?? zone.id), ' ',
    t('result.away', { distance: metres(distanceM), direction: t(`direction.${has(`direction.${direction}`) ? direction : null}`) }),
    borderline ? h('span', { class: 'badge illustrative' }, t('verdict.borderline')) : null);
  const rest = record.findings.filter(({ rules }) => rules.length === 0);
  return h('div', { class: 'record' }, totals(record.totals),
    section('findings', record.findings.filter((one) => !rest.includes(one)), (list) => h('ul', { class: 'cards' }, list.map((one) => finding(one, schema, words))), true),
    section('unmet', record.unmetRequirements, (list) => h('ul', { class: 'cards' }, list.map((one) => unmet(one, schema))), true),
    section('anywhere', record.anywhere, (list) => h('ul', { class: 'rules' }, list.map((rule) => ruleItem(rule, schema))), true),
    section('weaker', rest, (list) => h('ul', { class: 'cards' }, list.map((one) => finding(one, schema, words)))),
    section('slivers', [...record.slivers, ...record.findings.filter(({ borderline }) => borderline)], (list) => h('ul', {}, list.map((one) =>
      h('li', {}, h('strong', {}, one.zone.name ?? one.zone.id), ' ', one.rules ? t('verdict.borderline') : t('result.sliver', { area: m2(one.overlapM2 ?? 0) }))))),
    section('notChecked', record.notChecked, (list) => notChecked(list, words)),
    section('assumed', record.assumptions, (list) => h('ul', {}, list.map((one) => assumption(one, schema)))),
    section('near', record.near, (list) => h('ul', {}, list.map(near))),
    record.warnings.length === 0 ? null : h('div', { class: 'odd' }, notices(record.warnings)),
    h('details', { class: 'part' }, h('summary', {}, t('result.record')), h('dl', {}, [[t('result.hash'), record.hash], [t('result.rules'), record.ruleSet]]
      .map(([name, value]) => [h('dt', {}, name), h('dd', { class: 'breaks' }, value)]))));
}

/** Draws the project of a record and where it lies in zones. */
export function showRecord(record) {
  mark('project', [record.project.geometry]);
  mark('overlap', record.findings.filter(({ rules }) => rules.some(({ effect }) => effect === 'PROHIBITED' || effect === 'RESTRICTED'))
    .map(({ overlap }) => overlap));
}
