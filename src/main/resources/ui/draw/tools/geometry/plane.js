// Rings and polygons as GeoJSON has them, in degrees: closed rings of [longitude, latitude]. Pure.

/** Places nearer than this, in degrees, are one: 0.1 mm. It is also the last digit that is stored. */
export const NEAR = 1e-9;

/** A number with the nine decimals that are stored. */
export const round = (value) => Math.round(value * 1e9) / 1e9;

export const rounded = ([x, y]) => [round(x), round(y)];

export const isSame = (a, b) => a[0] === b[0] && a[1] === b[1];

export const isNear = (a, b) => Math.abs(a[0] - b[0]) <= NEAR && Math.abs(a[1] - b[1]) <= NEAR;

/** Area in square degrees, positive if the ring runs counter-clockwise. */
export function signedArea(ring) {
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 1; i < ring.length - 1; i++) {
    sum += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  }
  return sum / 2;
}

/** Whether a place lies within a ring; on its line either may be said. */
export function inRing([x, y], ring) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) {
      inside = !inside;
    }
  }
  return inside;
}

/** Whether a place lies within polygons: in an odd number of their rings. */
export const inPolygons = (place, polygons) =>
  polygons.some((polygon) => polygon.reduce((inside, ring) => inside !== inRing(place, ring), false));

export const area = (polygons) =>
  polygons.reduce(
    (sum, [shell, ...holes]) =>
      sum + Math.abs(signedArea(shell)) - holes.reduce((all, hole) => all + Math.abs(signedArea(hole)), 0),
    0,
  );

/** Polygons of a GeoJSON geometry. */
export const polygonsOf = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];

export const geometryOf = (polygons) =>
  polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };

/** Polygons whose shells run counter-clockwise and whose holes run clockwise (RFC 7946). */
export const rightHanded = (polygons) =>
  polygons.map((rings) => rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed())));

/** Box [west, south, east, north] of rings or lines. */
export function boxOf(lines) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** The place of a segment that is nearest to another place, and how far along it lies: {place, along (0 to 1), distance}. */
export function nearestOn([px, py], [x1, y1], [x2, y2], scale = 1) {
  const [dx, dy] = [(x2 - x1) * scale, y2 - y1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * scale * dx + (py - y1) * dy) / length2));
  const place = [x1 + along * (x2 - x1), y1 + along * dy];
  return { place, along, distance: Math.hypot((px - place[0]) * scale, py - place[1]) };
}

/** Whether a place lies on the edge between two others, within NEAR. */
export const liesOn = (place, a, b) => Math.min(a[0], b[0]) - NEAR <= place[0] && place[0] <= Math.max(a[0], b[0]) + NEAR
  && Math.min(a[1], b[1]) - NEAR <= place[1] && place[1] <= Math.max(a[1], b[1]) + NEAR && nearestOn(place, a, b).distance <= NEAR;
