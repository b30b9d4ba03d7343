// Lines beside a line at a distance in metres on the ellipsoid, and the strips between them. Pure.

import { degreeMetres, destination } from '../../../geo/geodesic.js';
import { Unsolved, noded } from './overlay.js';
import { isSame, nearestOn, rightHanded, rounded } from './plane.js';

const DEGREE = 180 / Math.PI;
/** Edges are straight in degrees; in steps as long as this they are straight on the ground within 5 mm. */
const STEP_M = 400;
/** Chords of arcs are nowhere farther than this inside of them. */
const SAGITTA_M = 0.01;
/** What is nearer than asked for by more than this lies in a loop at an inner bend. */
const SLACK_M = 0.015;
const MOST_PLACES = 20000;

const heading = (from, to, at) => {
  const [east, north] = degreeMetres(at[1]);
  return Math.atan2((to[0] - from[0]) * east, (to[1] - from[1]) * north) * DEGREE;
};

function stepped(line) {
  const places = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const [east, north] = degreeMetres((a[1] + b[1]) / 2);
    const steps = Math.ceil(Math.hypot((b[0] - a[0]) * east, (b[1] - a[1]) * north) / STEP_M);
    for (let k = 1; k < steps; k++) {
      places.push([a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps]);
    }
    if (!isSame(a, b)) {
      places.push(b);
    }
  }
  if (places.length > MOST_PLACES) {
    throw new Unsolved('the line is too long');
  }
  return places;
}

/** The line beside, with loops at its inner bends still in it. */
function raw(line, metres, side) {
  const places = [];
  const put = (at, azimuth) => places.push(rounded(destination(at, azimuth + side * 90, metres)));
  for (let i = 0; i < line.length; i++) {
    const before = i > 0 ? heading(line[i - 1], line[i], line[i]) : null;
    const after = i + 1 < line.length ? heading(line[i], line[i + 1], line[i]) : null;
    if (before === null || after === null) {
      put(line[i], before ?? after);
      continue;
    }
    const turn = ((after - before + 540) % 360) - 180;
    const isOuter = turn * side < 0;
    const most = 2 * Math.acos(Math.max(0, 1 - SAGITTA_M / metres)) * DEGREE;
    const isGentle = metres * (1 - Math.cos(turn / 2 / DEGREE)) < SAGITTA_M;
    const steps = isGentle ? 0 : isOuter ? Math.ceil(Math.abs(turn) / most) : 1;
    for (let k = 0; k <= steps; k++) {
      put(line[i], before + (steps === 0 ? turn / 2 : (turn * k) / steps));
    }
  }
  return places.filter((place, i) => i === 0 || !isSame(place, places[i - 1]));
}

/** Metres from a place to a line. */
function metresTo(place, line) {
  const [east, north] = degreeMetres(place[1]);
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    least = Math.min(least, nearestOn(place, line[i - 1], line[i], east / north).distance);
  }
  return least * north;
}

/**
 * The line beside a line.
 *
 * @param side -1: left of it, 1: right
 * @throws Unsolved where it bends too sharply for the distance
 */
export function parallel(line, metres, side) {
  const steps = stepped(line);
  const kept = noded(raw(steps, metres, side)).filter(
    ([from, to]) => metresTo([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], steps) > metres * (1 - 2e-6) - SLACK_M,
  );
  if (kept.length === 0 || kept.some((piece, i) => i > 0 && !isSame(piece[0], kept[i - 1][1]))) {
    throw new Unsolved('the line bends too sharply for this distance');
  }
  return [kept[0][0], ...kept.map(([, to]) => to)];
}

/** Polygons of the strip along a line: 'left', 'right' or 'both' sides of it; its ends are straight. @throws Unsolved */
export function strip(line, metres, sides) {
  const left = sides === 'right' ? line : parallel(line, metres, -1);
  const right = sides === 'left' ? line : parallel(line, metres, 1);
  const ring = [...left, ...right.toReversed(), left[0]];
  if (noded(ring).length > ring.length - 1) {
    throw new Unsolved('the strip meets itself');
  }
  return rightHanded([[ring]]);
}
