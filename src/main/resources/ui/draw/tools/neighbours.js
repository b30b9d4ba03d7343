// Zones around what is drawn, with their exact numbers: to snap to, to trace along, and to move a shared border with.

import { degreeMetres } from '../../geo/geodesic.js';
import { getJson } from '../../shell/api.js';
import { state } from '../../shell/state.js';
import { map, toLonLat } from '../../map/map.js';
import { workingSet } from '../working-set.js';
import { SegmentIndex } from './geometry/segment-index.js';
import { NEAR, boxOf, nearestOn, polygonsOf, round } from './geometry/plane.js';
import { onRing } from './geometry/trace.js';
import { published } from './zone.js';

const { ol } = globalThis;

/** Zones of a layer in view beyond which it is too many to snap to: one has to look closer. */
const MOST_ZONES = 300;
/** More is fetched than is seen, so that small moves of the map ask nothing. */
const MARGIN = 0.25;
const COARSEST_ZOOM = 10;

const known = new Map(); // zone id → {id, layer, version, zone, later}, as published; `later` as versions.js has it
const fetched = new Map(); // layer → {box, day}
const indexes = new WeakMap(); // geometry → {index, box, rings: [{polygon, ring}]}

/** Remembers a zone that was fetched for itself. */
export const learn = (item) => known.set(item.id, item);

export const knownZone = (id) => known.get(id);

/** Forgets what is published, because that may have changed. */
export function forget() {
  known.clear();
  fetched.clear();
}

/** Places [west, south, east, north] that the map shows. */
export function seen() {
  const [west, south, east, north] = map.getView().calculateExtent(map.getSize());
  return [...toLonLat([west, south]), ...toLonLat([east, north])];
}

/**
 * Fetches zones of layers around what the map shows.
 *
 * @returns layers that have too many there
 */
export async function fetchAround(layers) {
  const [west, south, east, north] = seen();
  const day = state.get('asOf');
  if (map.getView().getZoom() < COARSEST_ZOOM) {
    return layers;
  }
  const [dx, dy] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const box = [west - dx, south - dy, east + dx, north + dy];
  const missing = layers.filter((layer) => {
    const had = fetched.get(layer);
    return !had || had.day !== day || west < had.box[0] || south < had.box[1] || east > had.box[2] || north > had.box[3];
  });
  const tooMany = await Promise.all(
    missing.map(async (layer) => {
      const { features, numberMatched } = await getJson(`collections/${layer}/items`, {
        f: 'json',
        bbox: box.map((value) => value.toFixed(6)).join(','),
        limit: MOST_ZONES,
        ...(day ? { datetime: day } : {}),
      });
      const isNew = ({ id }) => !known.get(id)?.later; // of that zone somebody may have chosen another version
      features.filter(isNew).forEach((feature) => learn({ layer, ...published(feature) }));
      if (numberMatched <= MOST_ZONES) {
        fetched.set(layer, { box, day });
        return null;
      }
      return layer;
    }),
  );
  return tooMany.filter(Boolean);
}

/** Index of the boundary of a geometry; made once for each. */
export function indexOf(geometry) {
  if (!indexes.has(geometry)) {
    const rings = polygonsOf(geometry).flatMap((all, polygon) => all.map((places, ring) => ({ polygon, ring, places })));
    indexes.set(geometry, {
      index: new SegmentIndex(rings.map(({ places }) => places)),
      box: boxOf(rings.map(({ places }) => places)),
      rings,
    });
  }
  return indexes.get(geometry);
}

/**
 * A zone as it stands: in the change set, else as it is published.
 *
 * @returns {zone, change, version}; undefined if it is unknown or ends
 */
export function standing(id) {
  for (const change of workingSet.changes) {
    const zone = change.results.find((one) => one.id === id);
    if (zone) {
      return { zone, change, version: null };
    }
  }
  const item = known.get(id);
  const gone = workingSet.changes.some(({ sources }) => sources.some(({ zoneId }) => zoneId === id));
  return item && !gone ? { zone: item.zone, change: null, version: item.version } : undefined;
}

/** All zones that stand: those of the change set, and published ones of some layers. */
export function standingZones(layers) {
  const touched = new Set(workingSet.changes.flatMap(({ sources }) => sources.map(({ zoneId }) => zoneId)));
  const drawn = workingSet.changes.flatMap((change) => change.results.map((zone) => ({ zone, change, version: null })));
  const others = [...known.values()]
    .filter(({ id, layer, zone }) => !touched.has(id) && layers.has(layer ?? zone.properties.category))
    .map(({ zone, version }) => ({ zone, change: null, version }));
  return [...drawn, ...others];
}

const overlaps = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Zones whose boundary comes to a place within NEAR. */
export const touching = (zones, place) =>
  zones.filter(({ zone }) => {
    const { index, box } = indexOf(zone.geometry);
    const around = [place[0] - NEAR, place[1] - NEAR, place[0] + NEAR, place[1] + NEAR];
    let touches = false;
    if (overlaps(box, around)) {
      index.within(around, (l, i) => {
        touches ||= nearestOn(place, index.line(l)[i], index.line(l)[i + 1]).distance <= NEAR;
      });
    }
    return touches;
  });

/**
 * The boundary on which two places lie: {ring, from, to}, both as places on the ring; null if there is none.
 *
 * @param wanted id of the zone that it is to be, if several have both on theirs
 */
export function borderOf(zones, a, b, wanted) {
  const isWanted = ({ zone }) => Number(zone.id === wanted);
  for (const { zone } of touching(zones, b).toSorted((one, other) => isWanted(other) - isWanted(one))) {
    for (const ring of polygonsOf(zone.geometry).flat()) {
      const [from, to] = [onRing(ring, a), onRing(ring, b)];
      if (from && to) {
        return { ring, from, to };
      }
    }
  }
  return null;
}

/**
 * The corner or line nearest to a place: {place, zoneId, at: {polygon, ring, index}, isCorner}; null if none is near enough.
 *
 * @param reach degrees of latitude
 * @param but a place whose corners and edges do not count, such as the one that is being moved
 */
export function snap(zones, place, reach, but = null) {
  const scale = Math.cos((place[1] * Math.PI) / 180);
  const around = [place[0] - reach / scale, place[1] - reach, place[0] + reach / scale, place[1] + reach];
  const far = (one) => Math.hypot((one[0] - place[0]) * scale, one[1] - place[1]);
  const isBut = (one) => but !== null && Math.abs(one[0] - but[0]) <= NEAR && Math.abs(one[1] - but[1]) <= NEAR;
  let corner = null;
  let line = null;
  for (const { zone } of zones) {
    const { index, box, rings } = indexOf(zone.geometry);
    if (!overlaps(box, around)) {
      continue;
    }
    index.within(around, (l, i) => {
      const [a, b] = [index.line(l)[i], index.line(l)[i + 1]];
      if (isBut(a) || isBut(b)) {
        return;
      }
      const at = { polygon: rings[l].polygon, ring: rings[l].ring, index: i };
      if (far(a) <= reach && (!corner || far(a) < corner.distance)) {
        corner = { place: a, zoneId: zone.id, at, distance: far(a), isCorner: true };
      }
      const near = nearestOn(place, a, b, scale);
      if (near.distance <= reach && (!line || near.distance < line.distance)) {
        line = { place: near.place.map(round), zoneId: zone.id, at, distance: near.distance, isCorner: false };
      }
    });
  }
  return corner ?? line;
}

/** Degrees of latitude that a number of pixels is. */
export function degreesOf(pixels) {
  const view = map.getView();
  return (
    (pixels * ol.proj.getPointResolution('EPSG:3857', view.getResolution(), view.getCenter())) /
    degreeMetres(toLonLat(view.getCenter())[1])[1]
  );
}
