// The corners of a ring as a table: chosen, moved by metres, typed, added and removed by keyboard.

import { announce, h, newId } from '../../shell/dom.js';
import { fromGrid } from '../../geo/grids.js';
import { readPlace } from '../../geo/coordinates.js';
import { distance } from '../../geo/ellipsoid.js';
import { round } from './geometry/plane.js';
import { metres } from '../../text/format.js';
import { t } from '../../text/text.js';
import { showPlace } from '../../map/map.js';
import { describe } from '../../look/places.js';
import { halfWay } from './canvas.js';
import { desk } from './desk.js';
import { polygons } from './zone.js';

const ROWS = 20;
const COLUMNS = ['draw.corner.number', 'draw.corner.lon', 'draw.corner.lat', 'draw.corner.next'];
const STEPS = [0.1, 1, 10, 100];
/** East and north of the arrow keys. */
export const DIRECTIONS = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

let step = 1;

/** Rings of the first zone, one of them chosen, with a page of its corners. */
export function cornerTable() {
  const shape = polygons(desk.first.zone);
  const at = desk.at ?? { polygon: 0, ring: 0, index: 0 };
  const ring = shape[at.polygon][at.ring];
  const count = ring.length - 1;
  const page = Math.floor(at.index / ROWS);
  const to = (index) => desk.set({ at: { ...at, index: Math.min(count - 1, Math.max(0, index)) } });
  const turn = (name, able, other) => h('button', { type: 'button', 'data-focus': `page-${name}`, disabled: !able,
    onclick: () => to(other * ROWS) }, t(`draw.page.${name}`));
  const shown = ring.slice(page * ROWS, Math.min(count, (page + 1) * ROWS));
  return h('div', { class: 'corner-table' }, ringChoice(shape, at),
    h('table', { 'aria-label': t('draw.corners', { count }) },
      h('thead', {}, h('tr', {}, COLUMNS.map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', {}, shown.map((place, i) => row(ring, page * ROWS + i, at)))),
    h('div', { class: 'row' }, turn('before', page > 0, page - 1),
      h('span', { class: 'soft figures' }, `${page + 1} / ${Math.ceil(count / ROWS)}`),
      turn('next', (page + 1) * ROWS < count, page + 1), stepChoice()),
    h('p', { class: 'soft' }, t('draw.keys')));
}

function ringChoice(shape, at) {
  const rings = shape.flatMap((all, polygon) => all.map((_, ring) => ({ polygon, ring })));
  if (rings.length === 1) {
    return null;
  }
  const id = newId();
  const choose = () => desk.set({ at: { ...rings[Number(choice.value)], index: 0 } });
  const choice = h('select', { id, 'data-focus': 'ring', onchange: choose }, rings.map(({ polygon, ring }, i) =>
    h('option', { value: i }, t(ring === 0 ? 'draw.part' : 'draw.hole', { part: polygon + 1, hole: ring }))));
  choice.value = rings.findIndex(({ polygon, ring }) => polygon === at.polygon && ring === at.ring);
  return h('div', { class: 'row' }, h('label', { for: id }, t('draw.ring')), choice, desk.at ? h('button', {
    type: 'button', 'data-focus': 'remove-ring', onclick: () => desk.removeRing(),
  }, t(at.ring > 0 ? 'draw.removeHole' : 'draw.removePart')) : null);
}

/** Metres that an arrow key moves something by. */
export const stepM = () => step;

/** The choice of the step. */
export function stepChoice() {
  const id = newId();
  const choice = h('select', { id, 'data-focus': 'step', onchange: () => {
    step = Number(choice.value);
  } }, STEPS.map((value) => h('option', { value }, `${value} m`)));
  choice.value = String(step);
  return [h('label', { for: id }, t('draw.step')), choice];
}

function row(ring, index, at) {
  const place = ring[index];
  const isChosen = desk.at !== null && at.index === index;
  const choose = () => desk.set({ at: { ...at, index } });
  return h('tr', { 'aria-selected': isChosen ? 'true' : null, class: isChosen ? 'chosen' : null },
    h('th', { scope: 'row' }, h('button', {
      type: 'button', class: 'link', 'data-focus': isChosen ? 'corner' : `corner-${index}`, 'aria-pressed': String(isChosen),
      'aria-label': t('draw.corner.name', { number: index + 1 }), onclick: choose, ondblclick: () => showPlace(place),
      onkeydown: (event) => key(event, index, at),
    }, String(index + 1))), h('td', {}, place[0].toFixed(9)), h('td', {}, place[1].toFixed(9)),
    h('td', {}, metres(distance(place, ring[index + 1]))));
}

function key(event, index, at) {
  const direction = DIRECTIONS[event.key];
  const other = { PageDown: index + 1, PageUp: index - 1, Home: 0, End: Infinity }[event.key];
  const shape = polygons(desk.first.zone);
  const count = shape[at.polygon][at.ring].length - 1;
  if (!direction && other === undefined && event.key !== 'Delete' && event.key !== 'Insert') {
    return;
  }
  event.preventDefault();
  if (other !== undefined) {
    desk.set({ at: { ...at, index: Math.min(count - 1, Math.max(0, other)) } });
    document.querySelector('lx-editor [data-focus="corner"]')?.focus();
    return;
  }
  desk.at = { ...at, index };
  if (direction) {
    desk.nudge(direction[0] * step, direction[1] * step);
    announce(t('draw.nudged', { place: desk.cornerPlace.map((value) => value.toFixed(9)).join(', ') }));
  } else if (event.key === 'Delete') {
    desk.removeCorner();
  } else {
    const ring = shape[at.polygon][at.ring];
    desk.addCorner(halfWay(ring[index], ring[index + 1]));
  }
  document.querySelector('lx-editor [data-focus="corner"]')?.focus();
}

/** A place in longitude and latitude of what was typed. */
const lonLat = (reading) => (reading.kind === 'grid' ? fromGrid(reading) : [reading.lon, reading.lat]).map(round);

/**
 * A field for exact coordinates in any form.
 *
 * @param actions [[text, action(place)], …]: what can be done with the place
 */
export function coordinateField(actions) {
  const id = newId();
  const told = h('div', { class: 'told', role: 'status' });
  const field = h('input', { id, type: 'text', autocomplete: 'off', 'data-focus': 'coordinates',
    placeholder: '87.300000000, 44.000000000', onkeydown: (event) => event.key === 'Enter' && use(actions[0][1]) });
  const take = (reading, action) => {
    told.replaceChildren();
    field.value = '';
    action(lonLat(reading));
  };
  function use(action) {
    const readings = readPlace(field.value);
    if (readings.length === 0) {
      told.replaceChildren(h('p', { class: 'bad' }, t('draw.notRead')));
    } else if (readings.length > 1 && readings[0].notes.includes('ZONE_ASKED')) {
      told.replaceChildren(h('p', {}, t('place.which')), ...readings.map((reading) => h('button', { type: 'button',
        onclick: () => take(reading, action) }, describe({ ...reading, notes: [] }), ' ',
      t('read.zoneOf', { zone: reading.zone, meridian: reading.zone * 3 }))));
    } else {
      take(readings[0], action);
    }
  }
  return h('div', { class: 'coordinate-field' }, h('label', { for: id }, t('draw.coordinates')), field,
    h('div', { class: 'row' }, actions.map(([text, action], i) => h('button', {
      type: 'button', 'data-focus': `coordinates-${i}`, onclick: () => use(action),
    }, text))), told);
}
