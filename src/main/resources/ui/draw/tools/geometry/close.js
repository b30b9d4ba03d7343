// Closes narrow gaps between polygons: the border of one is taken over to the line of the other, wherever the two run beside
// each other within some metres. Nothing is taken away from either, and what overlaps stays as it is. Pure.

import { degreeMetres } from '../../../geo/geodesic.js';
import { Inside } from './inside.js';
import { boxOf, isNear, isSame, nearestOn, rounded } from './plane.js';
import { SegmentIndex } from './segment-index.js';

/** Where the line turns, an acute corner of it may lie so many times the width of a gap off. */
const TURN = 20;

const middle = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The line of polygons, to look for places of it that are near. */
class Line {
  constructor(polygons, metres) {
    this.ground = new Inside(polygons);
    this.rings = polygons.flat();
    this.index = new SegmentIndex(this.rings);
    const [, south, , north] = boxOf(this.rings);
    const [east, up] = degreeMetres((south + north) / 2);
    this.scale = east / up;
    this.reach = metres / up; // degrees of latitude
  }

  /** Calls back with (ring, number) for each segment that may come within reach of a line. */
  around(line, found) {
    const [west, south, east, north] = boxOf([line]);
    const wide = this.reach / this.scale;
    this.index.within([west - wide, south - this.reach, east + wide, north + this.reach], found);
  }

  /** The nearest place of the line within reach of another: {ring, index, place}; null if there is none. */
  nearest(place) {
    let best = null;
    this.around([place], (ring, index) => {
      const foot = this.foot(place, { ring, index });
      if (foot !== null && (best === null || foot.distance < best.distance)) {
        best = foot;
      }
    });
    return best;
  }

  /** The nearest place on one segment of the line; null if it is out of reach. */
  foot(place, { ring, index }) {
    const [a, b] = [this.rings[ring][index], this.rings[ring][index + 1]];
    const { place: foot, distance } = nearestOn(place, a, b, this.scale);
    const corner = [a, b].find((one) => isNear(one, foot));
    return distance <= this.reach ? { ring, index, place: corner ?? rounded(foot), distance } : null;
  }

  /** Places of an edge where something of the line lies opposite or meets it: [{place, along, target}], in their order. */
  opposite(from, to) {
    const nodes = [];
    this.around([from, to], (ring, index) => {
      const [a, b] = [this.rings[ring][index], this.rings[ring][index + 1]];
      const { place, along, distance } = nearestOn(a, from, to, this.scale);
      if (along > 0 && along < 1 && distance <= this.reach) {
        nodes.push({ place: isNear(place, a) ? a : rounded(place), along, target: { ring, index, place: a } });
      }
      if (turn(from, to, a) * turn(from, to, b) < 0 && turn(a, b, from) * turn(a, b, to) < 0) {
        const share = turn(a, b, from) / (turn(a, b, from) - turn(a, b, to));
        const crossing = rounded([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
        nodes.push({ place: crossing, along: share, target: { ring, index, place: crossing } });
      }
    });
    return nodes.toSorted((p, q) => p.along - q.along);
  }

  /** The way along the line between two of its places; null if it is longer than asked for, in degrees of latitude. */
  between(from, to, most) {
    if (from.ring !== to.ring || isSame(from.place, to.place)) {
      return isSame(from.place, to.place) ? [from.place] : null;
    }
    return this.#along(from, to, 1, most) ?? this.#along(from, to, -1, most);
  }

  /** Degrees of latitude between two places. */
  length(a, b) {
    return Math.hypot((a[0] - b[0]) * this.scale, a[1] - b[1]);
  }

  /** The way from one place to another, onward or backward; null if it is longer than asked for. */
  #along(from, to, step, most) {
    const ring = this.rings[from.ring];
    const count = ring.length - 1;
    const share = ({ index, place }) => this.length(ring[index], place);
    const isAhead = from.index === to.index && (share(to) - share(from)) * step >= 0;
    const corners = isAhead ? 0 : ((to.index - from.index) * step + count) % count || count;
    const way = [from.place];
    let length = 0;
    for (let k = 1; k <= corners + 1 && length <= most; k++) {
      const corner = (from.index + (step > 0 ? k : 1 - k) + count * 2) % count;
      way.push(k > corners ? to.place : ring[corner]);
      length += this.length(way.at(-2), way.at(-1));
    }
    return length <= most ? way : null;
  }
}

/** Places of a ring with what lies opposite each: [{place, target, isCorner}], the first one again at the end. */
function nodesOf(ring, line) {
  const nodes = ring
    .slice(0, -1)
    .flatMap((place, i) => [{ place, target: line.nearest(place), isCorner: true }, ...line.opposite(place, ring[i + 1])])
    .map((node) => (node.target && isNear(node.place, node.target.place) ? { ...node, place: node.target.place } : node))
    .filter(({ place }, i, all) => i === 0 || !isSame(place, all[i - 1].place));
  return [...nodes, nodes[0]];
}

/**
 * The gap between two places of a border that follow each other and the line opposite, which is the segment that is nearest to
 * the middle between them.
 *
 * @returns {from, to, way}: the places opposite, and the way along the line between them; null if there is none
 */
function gapBetween(first, second, own, line) {
  if (!first.target || !second.target) {
    return null;
  }
  const here = middle(first.place, second.place);
  const segment = line.nearest(here);
  if (segment === null) {
    return null;
  }
  const [from, to] = [first, second].map(({ place, target }) => line.foot(place, segment) ?? target);
  if (isSame(first.place, from.place) && isSame(second.place, to.place)) {
    return null;
  }
  const between = middle(here, middle(from.place, to.place));
  if (own.has(between) || line.ground.has(here) || line.ground.has(between)) {
    return null;
  }
  const way = line.between(from, to, line.length(from.place, to.place) + 4 * line.reach);
  return way && { from, to, way };
}

function stretched(ring, own, line) {
  const nodes = nodesOf(ring, line);
  const gaps = nodes.slice(1).map((to, i) => gapBetween(nodes[i], to, own, line));
  const places = [];
  gaps.forEach((after, i) => {
    const before = gaps.at(i - 1);
    const turn = before && after && line.between(before.to, after.from, TURN * line.reach);
    if (turn) {
      places.push(...turn); // the border of the other goes on here: the place itself lies within now
    } else if (nodes[i].isCorner || before || after) {
      places.push(...(before ? [before.to.place] : []), nodes[i].place, ...(after ? [after.from.place] : []));
    }
    places.push(...(after?.way ?? []));
  });
  return withoutSpikes([...places, places[0]]);
}

/** Without places that are gone to and come back from at once: where two stretches follow each other. */
function withoutSpikes(places) {
  const kept = [];
  for (const place of places) {
    if (kept.length > 0 && isSame(place, kept.at(-1))) {
      continue;
    }
    kept.push(place);
    while (kept.length > 2 && isSame(kept.at(-1), kept.at(-3))) {
      kept.length -= 2;
    }
  }
  while (kept.length > 3 && isSame(kept[1], kept.at(-2))) {
    kept.pop();
    kept.shift();
  }
  return kept;
}

/**
 * Polygons whose border is taken over to the line of others.
 *
 * @param metres width of what counts as a gap
 */
export function closed(polygons, others, metres) {
  const line = new Line(others, metres);
  const own = new Inside(polygons);
  return polygons.map((rings) => rings.map((ring) => stretched(ring, own, line)));
}
