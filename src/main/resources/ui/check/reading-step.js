// Second step: what was understood of the place, with everything that looks odd, before it is checked.

import { h, icon } from '../shell/dom.js';
import { area, m2, metres, percent } from '../text/format.js';
import { said } from '../text/fault-list.js';
import { t } from '../text/text.js';
import { mark, showMarks } from '../map/marks.js';
import { draft } from './draft.js';

/** Zone of a Gauss-Krüger CRS of CGCS2000 by its code (EPSG registry): {zone, width}; null for others. */
export function zoneOfCrs(crs) {
  const code = Number(/^EPSG:(\d+)$/.exec(crs ?? '')?.[1]);
  for (const [first, firstZone, zones, width] of [[4513, 25, 21, 3], [4534, 25, 21, 3], [4491, 13, 11, 6], [4502, 13, 11, 6]]) {
    if (code >= first && code < first + zones) {
      return { zone: firstZone + code - first, width };
    }
  }
  return null;
}

function origin({ kind, name }) {
  return kind === 'file' ? name : t(kind === 'drawn' ? 'read.drawn' : 'read.pasted');
}

function zone(crs) {
  const found = zoneOfCrs(crs);
  return found && t(found.width === 3 ? 'read.zoneOf' : 'read.zone6', { zone: found.zone,
    meridian: found.width === 3 ? found.zone * 3 : found.zone * 6 - 3 });
}

function declared({ declaredAreaM2, areaM2 }) {
  if (areaM2 === null) {
    return null;
  }
  if (declaredAreaM2 === null) {
    return t('read.noDeclared');
  }
  const difference = areaM2 - declaredAreaM2;
  return `${area(declaredAreaM2)}; ${t('read.difference', { difference: m2(Math.abs(difference)), percent: percent(Math.abs(difference) / declaredAreaM2) })}`;
}

/** Notices of the service, in the person's language where there is a text. */
export function notices(list) {
  return h('ul', { class: 'notices' }, list.map((notice) => h('li', {}, said('notice', notice))));
}

/** The step as an element. */
export function readingStep() {
  const { source, reading } = draft;
  const facts = [
    [t('read.source'), origin(source)],
    [t('read.crs'), reading.sourceCrs], [t('read.zone'), zone(reading.sourceCrs)],
    [t('read.order'), source.order ? [t(`order.${source.order}`), ...source.notes.map((note) => t(`note.${note}`))].join(' · ') : null],
    [t('read.area'), reading.areaM2 === null ? null : area(reading.areaM2)],
    [t('read.length'), reading.lengthM === null ? null : metres(reading.lengthM)],
    [t('read.declared'), declared(reading)],
  ].filter(([, value]) => value);
  return h('div', { class: 'step-body' }, h('dl', {}, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    reading.notices.length > 0
      ? h('div', { class: 'odd', role: 'note' }, h('p', {}, h('strong', {}, t('read.warnings'))), notices(reading.notices))
      : h('p', { class: 'soft' }, t('read.noWarnings')),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'link', onclick: () => {
        mark('project', [reading.geometry]);
        showMarks('project');
      } }, icon('locate'), t('read.show')),
      h('button', { type: 'button', class: 'link', onclick: () => draft.set({ source: null, reading: null, record: null }) }, t('read.change'))));
}
