// What is done to corners and rings of polygons. Pure: what is not touched is the same object with the same numbers.
// A corner is {polygon, ring, index}; the last place of a ring is its first one and no corner of its own.

import { inPolygons, inRing, isNear, isSame, liesOn, rightHanded, rounded, signedArea } from './plane.js';

const FEWEST = 3;

/** Polygons with another ring in the place of one. */
export const withRing = (polygons, { polygon, ring }, now) =>
  polygons.map((rings, p) => (p !== polygon ? rings : rings.map((one, r) => (r === ring ? now : one))));

export const ringOf = (polygons, { polygon, ring }) => polygons[polygon]?.[ring];

export const cornersOf = (ring) => ring.length - 1;

const closed = (corners) => [...corners, corners[0]];

/** A corner elsewhere. */
export function moved(polygons, at, place) {
  const corners = ringOf(polygons, at).slice(0, -1);
  corners[at.index] = place;
  return withRing(polygons, at, closed(corners));
}

/** A new corner behind one. */
export const inserted = (polygons, at, ...places) =>
  withRing(
    polygons,
    at,
    closed(
      ringOf(polygons, at)
        .slice(0, -1)
        .toSpliced(at.index + 1, 0, ...places),
    ),
  );

/** Without a corner; null where too few would be left. */
export function without(polygons, at) {
  const corners = ringOf(polygons, at).slice(0, -1);
  return corners.length <= FEWEST ? null : withRing(polygons, at, closed(corners.toSpliced(at.index, 1)));
}

/** All corners as far east and north, in degrees. */
export const shifted = (polygons, [east, north]) =>
  polygons.map((rings) => rings.map((ring) => closed(ring.slice(0, -1).map(([x, y]) => rounded([x + east, y + north])))));

/** Without a hole, or without a part of several; null if nothing would be left. */
export function withoutRing(polygons, { polygon, ring }) {
  if (ring > 0) {
    return polygons.map((rings, p) => (p === polygon ? rings.toSpliced(ring, 1) : rings));
  }
  return polygons.length === 1 ? null : polygons.toSpliced(polygon, 1);
}

/** With a hole where a ring lies within and meets no other; null where it does not. */
export function withHole(polygons, hole) {
  const polygon = polygons.findIndex((rings) => hole.every((place) => inPolygons(place, [rings])));
  const free = polygon >= 0 && polygons[polygon].slice(1).every((other) => other.every((place) => !inRing(place, hole)));
  const [, right] = rightHanded([[polygons[polygon]?.[0] ?? hole, hole]])[0];
  return free && signedArea(hole) !== 0 ? polygons.map((rings, p) => (p === polygon ? [...rings, right] : rings)) : null;
}

/** Corners at a place, in the order of the polygons. */
export function cornersAt(polygons, place) {
  const found = [];
  polygons.forEach((rings, polygon) =>
    rings.forEach((ring, r) => {
      for (let index = 0; index < ring.length - 1; index++) {
        if (isNear(ring[index], place)) {
          found.push({ polygon, ring: r, index });
        }
      }
    }),
  );
  return found;
}

/** Edges that a place lies on without being an end of them: {polygon, ring, index of their first corner}. */
function edgesAt(polygons, place) {
  const found = [];
  polygons.forEach((rings, polygon) =>
    rings.forEach((ring, r) => {
      for (let index = 0; index < ring.length - 1; index++) {
        const [a, b] = [ring[index], ring[index + 1]];
        if (!isNear(a, place) && !isNear(b, place) && liesOn(place, a, b)) {
          found.push({ polygon, ring: r, index });
        }
      }
    }),
  );
  return found;
}

/** What becomes of a neighbour when a corner that it shares moves; the same polygons if it does not share it. */
export function movedWith(polygons, from, to) {
  const onEdges = edgesAt(polygons, from)
    .toReversed()
    .reduce((now, at) => inserted(now, at, from), polygons);
  return cornersAt(onEdges, from).reduce((now, at) => moved(now, at, to), onEdges);
}

/** What becomes of a neighbour when the edge from a to b, which it shares, gets a corner. */
export function insertedWith(polygons, [a, b], place) {
  const ends = [a, b].reduce(
    (all, end) =>
      edgesAt(all, end)
        .toReversed()
        .reduce((now, at) => inserted(now, at, end), all),
    polygons,
  );
  let now = ends;
  ends.forEach((rings, polygon) =>
    rings.forEach((ring, r) => {
      for (let index = ring.length - 2; index >= 0; index--) {
        const [p, q] = [ring[index], ring[index + 1]];
        if ((isNear(p, a) && isNear(q, b)) || (isNear(p, b) && isNear(q, a))) {
          now = inserted(now, { polygon, ring: r, index }, place);
        }
      }
    }),
  );
  return now === ends ? polygons : now;
}

/** What becomes of a neighbour when a corner that it shares goes; null where too few would be left. */
export const withoutShared = (polygons, place) =>
  cornersAt(polygons, place)
    .toReversed()
    .reduce((now, at) => (now === null ? null : without(now, at)), polygons);

/** A ring of places as they were clicked: closed, without one twice; null if it is none. */
export function ringFrom(places) {
  const corners = places.filter((place, i) => i === 0 || !isSame(place, places[i - 1]));
  if (corners.length > 1 && isSame(corners[0], corners.at(-1))) {
    corners.pop();
  }
  return corners.length < FEWEST || signedArea(closed(corners)) === 0 ? null : closed(corners);
}
