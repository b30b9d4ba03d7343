// What a generator makes of what it is given: the zones with their areas, the numbers that were used, and what to know of them.

import { h, icon } from '../../shell/dom.js';
import { area, ha } from '../../text/format.js';
import { has, t } from '../../text/text.js';
import { amount, titleOf, trust } from './parameter-row.js';
import { choose } from './preview-layer.js';

/** Label of a draft on the map: class and part. @param words those for its category, see zone-words.js */
export const labelOf = ({ properties: { category, class: code, part } }, words) =>
  [words.value(category, 'class', code), words.value(category, 'part', part)].filter(Boolean).join(' ');

/** Classes and areas in one line. */
export const areas = ({ features }, words) => h('p', { class: 'summary-areas figures' }, features.map((feature) =>
  h('span', {}, `${labelOf(feature, words)} ${ha(feature.properties.area_m2)}`)));

/** @param generator as the service tells it */
export function resultView(made, generator, words) {
  return [h('ul', { class: 'cards' }, made.features.map((feature) => zone(feature, words))), numbers(made.numbers, generator),
    notices(made.notices)];
}

function zone(feature, words) {
  const { name, area_m2: m2 } = feature.properties;
  return h('li', { class: 'card' }, h('h4', {}, name), h('p', { class: 'badges' }, h('span', { class: 'badge' }, labelOf(feature, words)),
    h('span', { class: 'badge illustrative' }, t('status.INFERRED'))), h('p', { class: 'figures' }, area(m2)),
  h('button', { type: 'button', class: 'link', onclick: () => choose(feature.id) }, icon('locate'), t('generate.show'), h('span', { class: 'unseen' }, ` ${name}`)));
}

function numbers(used, generator) {
  return h('table', { class: 'used' }, h('caption', {}, t('generate.numbers')),
    h('thead', {}, h('tr', {}, ['number', 'value', 'source'].map((column) => h('th', { scope: 'col' }, t(`generate.column.${column}`))))),
    h('tbody', {}, used.map((number) => h('tr', { 'data-number': number.name }, h('th', { scope: 'row' }, named(number.name, generator)),
      h('td', { class: 'figures' }, amount(number.value, number.unit)), h('td', {}, source(number))))));
}

function named(name, { parameters, numbers: known }) {
  const found = parameters.find((one) => one.name === name) ?? known.find((one) => one.key === name);
  return found ? titleOf(found) : name;
}

function source(number) {
  const { low, high, unit, bound } = number;
  const band = low === undefined ? null : low === high ? amount(low, unit) : `${+low.toPrecision(9)}–${amount(high, unit)}`;
  if (number.given) {
    return [t('generate.given'), band ? h('span', { class: 'soft' }, ` ${t('generate.insteadOf', { band })}`) : null];
  }
  return [number.confidence ? `${number.source} ` : `${t('generate.own')} `, bound ? `${t(`generate.bound.${bound}`, { band })} ` : null,
    number.confidence ? trust(number) : null];
}

function notices(all) {
  return h('details', { open: true }, h('summary', {}, t('generate.notices', { count: all.length })),
    h('ul', { class: 'notices' }, all.map(({ code, detail }) => h('li', { 'data-notice': code }, has(`generate.notice.${code}`) ? [t(`generate.notice.${code}`), ' '] : null,
      h('span', { class: 'soft', lang: 'en' }, detail)))));
}
