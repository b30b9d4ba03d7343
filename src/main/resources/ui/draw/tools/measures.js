// Area and length of zones, without measuring again what did not change. Pure.

import { lineLength, ringArea } from '../../geo/ellipsoid.js';
import { signedArea } from './geometry/plane.js';

const measured = new WeakMap(); // ring → {area, length}

function ofRing(ring) {
  if (!measured.has(ring)) {
    measured.set(ring, { area: ringArea(ring.slice(0, -1)), length: lineLength(ring), turn: Math.sign(signedArea(ring)) });
  }
  return measured.get(ring);
}

/** Square metres, and metres of all boundaries, of polygons. */
export function measure(polygons) {
  const all = { area: 0, length: 0, corners: 0 };
  polygons.forEach((rings) =>
    rings.forEach((ring, r) => {
      const { area, length } = ofRing(ring);
      all.area += r === 0 ? area : -area;
      all.length += length;
      all.corners += ring.length - 1;
    }),
  );
  return all;
}

const signed = (triangle) => Math.sign(signedArea([...triangle, triangle[0]])) * ringArea(triangle);

/** How measures of polygons change while one corner of a ring is elsewhere; costs the same for rings of any size. */
export function measureMoved(polygons, { polygon, ring, index }, place) {
  const all = measure(polygons);
  const corners = polygons[polygon][ring];
  const count = corners.length - 1;
  const [before, at, after] = [corners[(index - 1 + count) % count], corners[index], corners[index + 1]];
  const turn = ofRing(corners).turn * (ring === 0 ? 1 : -1);
  const gained = turn * (signed([before, place, after]) - signed([before, at, after]));
  return {
    corners: all.corners,
    area: all.area + gained,
    length: all.length + lineLength([before, place, after]) - lineLength([before, at, after]),
  };
}
