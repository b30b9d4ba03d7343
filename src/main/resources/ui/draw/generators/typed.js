// Coordinates that were typed, as shapes in longitude and latitude. Pure but for the grids.

import { readCorners } from '../../geo/coordinates.js';
import { fromGrid } from '../../geo/grids.js';

/** Edges that are straight on a grid are bent in degrees: pieces this long stray by less than 0.01 m at our latitudes. */
const PIECE_M = 500;

const FEWEST = { point: 1, line: 2, polygon: 3 };

/** What is wrong with a text for a shape: {text, values} of a message; null if it can be read. */
export function wrong(text, shape) {
  const { readings, faults } = readCorners(text);
  if (faults.length > 0) {
    return { text: 'place.badLine', values: faults[0] };
  }
  if (readings.length === 0) {
    return { text: 'place.noCorners', values: {} };
  }
  return readings[0].points.length < FEWEST[shape] ? { text: 'place.tooFew', values: {} } : null;
}

/** Ways to read a text: one where the numbers say it all, several where the zone must be asked. */
export function ways(text) {
  const { readings } = readCorners(text);
  return readings[0].notes.includes('ZONE_ASKED') ? readings : readings.slice(0, 1);
}

/** Geometries of a reading: a point each, or one line or polygon. */
export function shapes(reading, shape) {
  const { points } = reading;
  if (shape === 'point') {
    return points.map((point) => ({ type: 'Point', coordinates: lonLat(point, reading) }));
  }
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const corners = shape === 'polygon' && !isClosed ? [...points, first] : points;
  const places = reading.kind === 'grid' ? withPieces(corners) : corners;
  const coordinates = places.map((point) => lonLat(point, reading));
  return [shape === 'line' ? { type: 'LineString', coordinates } : { type: 'Polygon', coordinates: [coordinates] }];
}

function lonLat([first, second], { kind, zone, width }) {
  return kind === 'grid' ? fromGrid({ zone, width, north: second, east: first >= 1e6 ? first - zone * 1e6 : first }) : [first, second];
}

function withPieces(corners) {
  return corners.flatMap((corner, i) => {
    if (i === 0) {
      return [corner];
    }
    const before = corners[i - 1];
    const pieces = Math.max(1, Math.ceil(Math.hypot(corner[0] - before[0], corner[1] - before[1]) / PIECE_M));
    return Array.from({ length: pieces }, (_, k) => [0, 1].map((axis) =>
      before[axis] + (corner[axis] - before[axis]) * ((k + 1) / pieces)));
  });
}
