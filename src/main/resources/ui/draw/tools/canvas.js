// Shows on the map what is drawn, and takes what a hand does there. Zones keep their exact numbers: the map's own coordinates
// are made of them to be shown, and only the place of a corner that is put somewhere comes from the map.

import { announce } from '../../shell/dom.js';
import { state, watch } from '../../shell/state.js';
import { token } from '../../shell/theme.js';
import { map, toLonLat, toMap } from '../../map/map.js';
import { workingSet } from '../working-set.js';
import { desk } from './desk.js';
import { measureMoved } from './measures.js';
import { polygonsOf, round } from './geometry/plane.js';
import { degreesOf, indexOf, knownZone, seen, snap, standing } from './neighbours.js';
import { polygons } from './zone.js';

const { ol } = globalThis;

const REACH_PIXELS = 10;
/** Corners that get a handle; where there are more in view, one has to look closer. */
const MOST_HANDLES = 600;

const NAMES = ['gone', 'others', 'chosen', 'theirs', 'mine', 'path', 'corners', 'corner'];
const sources = Object.fromEntries(NAMES.map((name) => [name, new ol.source.Vector()]));
const layers = NAMES.map((name, i) => [name, new ol.layer.Vector({ source: sources[name], zIndex: 900 + i })]);
const shapes = new WeakMap(); // geometry in degrees → the map's

function styles() {
  const stroke = (name, width, lineDash) => new ol.style.Stroke({ color: token(name), width, lineDash });
  const fill = (name) => new ol.style.Fill({ color: token(name) });
  const white = new ol.style.Stroke({ color: '#fff', width: 1.5 });
  const halo = new ol.style.Style({ stroke: new ol.style.Stroke({ color: 'rgb(255 255 255 / 80%)', width: 5 }) });
  const dot = (name, radius) => new ol.style.Circle({ radius, fill: fill(name), stroke: white });
  return {
    gone: [halo, new ol.style.Style({ stroke: stroke('--hit', 2, [4, 6]) })],
    others: [halo, new ol.style.Style({ stroke: stroke('--mark', 2), fill: fill('--mark-soft') })],
    chosen: [halo, new ol.style.Style({ stroke: stroke('--draw', 3), fill: fill('--draw-soft') })],
    theirs: [halo, new ol.style.Style({ stroke: stroke('--hit', 3), fill: fill('--hit-soft') })],
    mine: new ol.style.Style({ stroke: stroke('--draw', 3, [9, 6]), fill: fill('--draw-soft') }),
    path: new ol.style.Style({ stroke: stroke('--draw', 2.5, [8, 5]), fill: fill('--draw-soft'), image: dot('--draw', 4) }),
    corners: new ol.style.Style({ image: dot('--draw', 4.5) }),
    corner: new ol.style.Style({ image: dot('--focus', 8) }),
  };
}

function shapeOf(geometry) {
  if (!shapes.has(geometry)) {
    const all = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toMap)));
    shapes.set(geometry, new ol.geom.MultiPolygon(all));
  }
  return shapes.get(geometry);
}

function show(name, geometries) {
  const there = sources[name].getFeatures();
  if (there.length === geometries.length && there.every((feature, i) => feature.getGeometry() === geometries[i])) {
    return;
  }
  sources[name].clear(true);
  sources[name].addFeatures(geometries.map((geometry) => new ol.Feature(geometry)));
}

/** Whether hands and keys draw now. */
export const isActive = () => state.get('mode') === 'draw' && state.get('tool') === null && workingSet.editable;

function showZones() {
  const on = state.get('mode') === 'draw' && workingSet.id !== null;
  const drawn = on ? workingSet.changes.flatMap(({ results }) => results) : [];
  const gone = on
    ? workingSet.changes.flatMap(({ sources, results }) =>
        sources.filter(({ zoneId }) => !results.some(({ id }) => id === zoneId)),
      )
    : [];
  const stretch = on ? (desk.stretches?.[desk.going].gone ?? null) : null;
  show('gone', [
    ...gone
      .map(({ zoneId }) => knownZone(zoneId))
      .filter(Boolean)
      .map(({ zone }) => shapeOf(zone.geometry)),
    ...(stretch ? [new ol.geom.LineString(stretch.map(toMap))] : []),
  ]);
  show(
    'others',
    drawn.filter(({ id }) => !desk.chosen.includes(id)).map(({ geometry }) => shapeOf(geometry)),
  );
  show(
    'chosen',
    on
      ? desk.chosen
          .map((id) => standing(id))
          .filter(Boolean)
          .map(({ zone }) => shapeOf(zone.geometry))
      : [],
  );
  for (const side of ['mine', 'theirs']) {
    show(
      side,
      on
        ? workingSet.conflicts
            .flatMap((conflict) => conflict[side])
            .flatMap(({ results }) => results)
            .map(({ geometry }) => shapeOf(geometry))
        : [],
    );
  }
  const path = on ? desk.path.map(({ place }) => toMap(place)) : [];
  show('path', path.length === 0 ? [] : [new ol.geom.LineString(path), new ol.geom.MultiPoint(path)]);
  showCorners(on);
}

function showCorners(on) {
  const first = on && desk.tool === 'corners' && workingSet.editable ? desk.first : null;
  const places = [];
  if (first) {
    const { index } = indexOf(first.zone.geometry);
    index.within(seen(), (l, i) => places.length <= MOST_HANDLES && places.push(index.line(l)[i]));
  }
  const crowded = places.length > MOST_HANDLES;
  show('corners', places.length === 0 || crowded ? [] : [new ol.geom.MultiPoint(places.map(toMap))]);
  const place = first ? desk.cornerPlace : null;
  show('corner', place ? [new ol.geom.Point(toMap(place))] : []);
  if (crowded !== desk.crowded) {
    desk.crowded = crowded;
    desk.set({});
  }
}

/** The corner or edge of the first zone at a place: {at, place, isCorner}. */
function grip(place) {
  return desk.first ? snap([desk.first], place, degreesOf(REACH_PIXELS)) : null;
}

/** Zones that a place is snapped to. A border that is drawn anew begins on the border that there is. */
function snapping(but) {
  const around = desk.around.filter(({ zone }) => but === null || zone.id !== desk.chosen[0]);
  const own = desk.tool === 'border' ? desk.first : null;
  return own === null ? around : desk.path.length === 0 ? [own] : [own, ...around.filter(({ zone }) => zone.id !== own.zone.id)];
}

/** A place of the map with nine decimals, or the exact one it is snapped to: {place, target}. */
function aim(coordinate, free, but = null) {
  const place = toLonLat(coordinate).map(round);
  const target = free ? null : snap(snapping(but), place, degreesOf(REACH_PIXELS), but);
  return { place: target?.place ?? place, target };
}

let held = null; // what is dragged: {kind: 'corner' | 'edge' | 'whole', …}

function down({ coordinate, originalEvent }) {
  if (desk.isPath || originalEvent.button !== 0) {
    return true;
  }
  const place = toLonLat(coordinate);
  if (desk.tool === 'whole' && desk.first) {
    held = { kind: 'whole', from: place, moved: false };
    return false;
  }
  const found = grip(place);
  if (!found || originalEvent.shiftKey) {
    return true;
  }
  held = { kind: found.isCorner ? 'corner' : 'edge', at: found.at, from: found.place, moved: false };
  return false;
}

/** What is seen while something is dragged: the stretch that moves, not the whole zone. */
function drag({ coordinate, originalEvent }) {
  held.moved = true;
  if (held.kind === 'whole') {
    const place = toLonLat(coordinate);
    const shape = shapeOf(desk.first.zone.geometry).clone();
    const [from, to] = [toMap(held.from), toMap(place)];
    shape.translate(to[0] - from[0], to[1] - from[1]);
    held.place = place;
    show('path', [shape.simplify(map.getView().getResolution() * 2)]);
    return;
  }
  const ring = polygons(desk.first.zone)[held.at.polygon][held.at.ring];
  const count = ring.length - 1;
  held.place = aim(coordinate, originalEvent.altKey, held.from).place;
  const before = held.kind === 'corner' ? ring[(held.at.index - 1 + count) % count] : ring[held.at.index];
  const places = [before, held.place, ring[held.at.index + 1]].map(toMap);
  show('path', [new ol.geom.LineString(places), new ol.geom.Point(places[1])]);
  if (held.kind === 'corner') {
    desk.dispatchEvent(new CustomEvent('measure', { detail: measureMoved(polygons(desk.first.zone), held.at, held.place) }));
  }
}

function up() {
  const { kind, at, from, moved, place } = held;
  held = null;
  if (kind === 'whole') {
    if (moved) {
      desk.shift([place[0] - from[0], place[1] - from[1]]);
    }
  } else if (kind === 'corner') {
    desk.set({ at });
    if (moved) {
      desk.moveCorner(place);
    }
  } else if (moved) {
    desk.at = at;
    desk.addCorner(place);
  }
  showZones();
}

function hover({ coordinate, originalEvent }) {
  if (desk.isPath) {
    const { place, target } = aim(coordinate, originalEvent.altKey);
    const path = [...desk.path.map((one) => toMap(one.place)), toMap(place)];
    const isArea = (desk.tool === 'new' || desk.tool === 'hole') && path.length > 2;
    const line = isArea ? new ol.geom.Polygon([[...path, path[0]]]) : new ol.geom.LineString(path);
    show('path', [line, new ol.geom.MultiPoint(path)]);
    map.getTargetElement().style.cursor = target ? 'cell' : 'crosshair';
    return;
  }
  const found = desk.tool === 'corners' ? grip(toLonLat(coordinate)) : null;
  map.getTargetElement().style.cursor = found?.isCorner ? 'move' : found ? 'copy' : desk.tool === 'whole' ? 'move' : '';
}

const DOUBLE_PIXELS = 6;
const DOUBLE_MS = 500;
let before = { timeStamp: -Infinity, pixel: [0, 0] };

/** The map takes two quick clicks anywhere for a double one; whoever draws quickly makes many of these. */
function isDouble({ originalEvent: { timeStamp }, pixel }) {
  const twice =
    timeStamp - before.timeStamp < DOUBLE_MS &&
    Math.hypot(pixel[0] - before.pixel[0], pixel[1] - before.pixel[1]) < DOUBLE_PIXELS;
  before = twice ? { timeStamp: -Infinity, pixel } : { timeStamp, pixel };
  return twice;
}

function click(event) {
  const { coordinate, originalEvent } = event;
  const twice = isDouble(event);
  if (desk.isPath) {
    if (twice) {
      desk.finish();
    } else {
      const { place, target } = aim(coordinate, originalEvent.altKey);
      desk.addPlace(place, target);
    }
    return false;
  }
  if (desk.tool !== 'corners' || (grip(toLonLat(coordinate)) && !originalEvent.shiftKey)) {
    return false;
  }
  desk.pick(toLonLat(coordinate), originalEvent.shiftKey).catch((fault) => workingSet.fail(fault));
  return false;
}

function handle(event) {
  if (!isActive()) {
    return true;
  }
  switch (event.type) {
    case 'pointerdown':
      return down(event);
    case 'pointerdrag':
      return held ? (drag(event), false) : true;
    case 'pointerup':
      return held ? (up(), false) : true;
    case 'pointermove':
      return event.dragging || held ? true : (hover(event), true);
    case 'click':
      return click(event);
    case 'dblclick':
      return false;
    default:
      return true;
  }
}

/** The middle of the map, for whoever has no mouse: what it is snapped to counts as with the pointer. */
export const aimAtMiddle = () => aim(map.getView().getCenter(), false);

/** Adds a place to the line at the middle of the map. */
export function addMiddle() {
  const { place, target } = aimAtMiddle();
  desk.addPlace(place, target);
  announce(place.join(', '));
}

/** Half way between two corners. */
export const halfWay = (a, b) => [round((a[0] + b[0]) / 2), round((a[1] + b[1]) / 2)];

export function start() {
  layers.forEach(([, layer]) => map.addLayer(layer));
  watch(['theme'], () => {
    const now = styles();
    layers.forEach(([name, layer]) => layer.setStyle(now[name]));
  });
  map.addInteraction(new ol.interaction.Interaction({ handleEvent: handle }));
  workingSet.addEventListener('change', () => desk.settle());
  desk.addEventListener('change', showZones);
  state.addEventListener('change', ({ detail }) => {
    if (detail.includes('mode')) {
      map.getTargetElement().style.cursor = '';
      showZones();
    }
  });
  map.on('moveend', showZones);
}
