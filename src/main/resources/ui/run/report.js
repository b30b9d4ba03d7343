// What came of an import: faults of the file as a whole, or every feature with what became of it and where that is.

import { Problem } from '../shell/api.js';
import { h } from '../shell/dom.js';
import { choice } from '../shell/form.js';
import { faults, said } from '../text/fault-list.js';
import { area, m2 } from '../text/format.js';
import { t } from '../text/text.js';
import { mark, showMarks } from '../map/marks.js';
import { more, table } from './view.js';

const ROWS = 50;

function flyTo({ bbox, place }) {
  mark('zone', [place ? { type: 'Point', coordinates: place } : { type: 'Polygon', coordinates: [[[bbox[0], bbox[1]],
    [bbox[2], bbox[1]], [bbox[2], bbox[3]], [bbox[0], bbox[3]], [bbox[0], bbox[1]]]] }]);
  showMarks('zone');
}

const show = (where, record) => h('button', { type: 'button', class: 'link', 'aria-label': `${t('where.show')}: ${record}`,
  onclick: () => flyTo(where) }, t('where.show'));

const places = ({ line, pointer, file }) => [file, line && t('where.line', { line }), pointer].filter(Boolean).join(' · ');

function row(feature) {
  const { record, name, zoneId, result, areaM2, declaredAreaM2, areaDiffers, repair, errors = [], bbox } = feature;
  return h('tr', {}, h('td', {}, String(record)), h('td', {}, name ?? '—', zoneId ? h('div', { class: 'soft' }, zoneId) : null),
    h('td', {}, h('span', { class: `result result-${result}` }, t(`result2.${result}`))),
    h('td', {}, areaM2 === undefined ? null : area(areaM2),
      areaDiffers ? h('div', { class: 'soft' }, t('report.declared', { area: m2(declaredAreaM2) })) : null,
      repair ? h('div', {}, t('report.repaired', { method: repair.method, before: m2(repair.areaBeforeM2), after: m2(repair.areaAfterM2) })) : null,
      errors.map((error) => h('div', {}, said('fault', error), ' ', h('code', {}, error.code), ' ', h('span', { class: 'soft' }, places(error)),
        error.place ? show(error, record) : null))),
    h('td', {}, bbox ? show(feature, record) : null));
}

function features(all) {
  const told = all.filter(({ result, areaDiffers }) => result !== 'LOADED' || areaDiffers);
  const body = h('div', { class: 'step-body' });
  const draw = (which, rows) => {
    const found = which === 'told' ? told : all;
    body.replaceChildren(found.length === 0 ? h('p', { class: 'note' }, t('report.allGood'))
      : table(t('report.table', { shown: Math.min(rows, found.length), all: found.length }),
        ['report.record', 'report.name', 'report.result', 'report.what', 'report.where'].map((key) => t(key)), found.slice(0, rows).map(row)),
    ...(found.length > rows ? [more(() => draw(which, rows + ROWS))] : []));
  };
  const first = told.length > 0 ? 'told' : 'all';
  const which = choice(t('report.show'), [['told', t('report.told', { count: told.length })], ['all', t('report.all', { count: all.length })]],
    first, (event) => draw(event.target.value, ROWS));
  draw(first, ROWS);
  return [which.row, body];
}

/** As elements. */
export function outcome({ report, errors, detail, zones, revision }) {
  const parts = [];
  if (detail) {
    parts.push(h('p', { class: 'faults' }, h('span', { lang: 'en' }, detail)));
  }
  if (errors) {
    parts.push(faults(new Problem(422, '', errors)));
  }
  if (zones) {
    parts.push(h('p', { class: 'said' }, t('report.zones', zones), revision === null ? ` ${t('report.nothingNew')}` : ''));
  }
  if (report) {
    const { counts } = report;
    parts.push(h('p', {}, t('report.counts', counts)), h('p', { class: 'soft' },
      [report.format, report.crsName ?? report.crs, report.crs, report.encoding].filter(Boolean).join(' · ')),
    report.notices.length === 0 ? null : h('ul', { class: 'notices' }, report.notices.map((notice) => h('li', { class: 'odd' }, said('notice', notice)))),
    ...features(report.features));
  }
  return parts.filter(Boolean);
}
