// Joins polygons, takes one from another, and cuts them along a line. Corners that stay keep their exact numbers; new ones
// have nine decimals. Pure. The way: lines are broken where they meet, each piece is kept or left by what lies on its two
// sides, and the kept ones are joined to rings. The areas must agree afterwards, else nothing is given.

import { NEAR, area, inPolygons, inRing, isNear, isSame, nearestOn, rightHanded, rounded, signedArea } from './plane.js';
import { SegmentIndex } from './segment-index.js';

/** Shapes that could not be joined or cut. */
export class Unsolved extends Error {}

const nameOf = ([x, y]) => `${x} ${y}`;

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Lines of one side, with the places on each segment where something of another side meets it. */
class Side {
  constructor(lines) {
    this.lines = lines;
    this.index = new SegmentIndex(lines);
    this.on = lines.map(() => new Map());
  }

  add(l, i, place) {
    const line = this.lines[l];
    if (!isSame(place, line[i]) && !isSame(place, line[i + 1])) {
      this.on[l].set(i, [...(this.on[l].get(i) ?? []), place]);
    }
  }

  /** The line in pieces [from, to] that no other line meets but at their ends. */
  pieces(l) {
    const line = this.lines[l];
    const all = [];
    for (let i = 0; i + 1 < line.length; i++) {
      const along = (place) => nearestOn(place, line[i], line[i + 1]).along;
      const places = [line[i], ...(this.on[l].get(i) ?? []).toSorted((a, b) => along(a) - along(b)), line[i + 1]];
      for (let k = 1; k < places.length; k++) {
        if (!isSame(places[k - 1], places[k])) {
          all.push([places[k - 1], places[k]]);
        }
      }
    }
    return all;
  }
}

/** Finds where two sides meet; @returns names of all these places */
function meet(a, b, isSelf = false) {
  const nodes = new Set();
  b.lines.forEach((line, m) => {
    for (let j = 0; j + 1 < line.length; j++) {
      const [r, s] = [line[j], line[j + 1]];
      const box = [
        Math.min(r[0], s[0]) - NEAR,
        Math.min(r[1], s[1]) - NEAR,
        Math.max(r[0], s[0]) + NEAR,
        Math.max(r[1], s[1]) + NEAR,
      ];
      a.index.within(box, (l, i) => {
        if (!isSelf || i > j + 1) {
          cross(a, l, i, b, m, j, nodes);
        }
      });
    }
  });
  return nodes;
}

function cross(a, l, i, b, m, j, nodes) {
  const [p, q, r, s] = [a.lines[l][i], a.lines[l][i + 1], b.lines[m][j], b.lines[m][j + 1]];
  let touches = false;
  for (const end of [r, s]) {
    if (nearestOn(end, p, q).distance <= NEAR) {
      touches = true;
      a.add(l, i, end);
      nodes.add(nameOf(end));
    }
  }
  for (const end of [p, q]) {
    if (nearestOn(end, r, s).distance <= NEAR) {
      touches = true;
      b.add(m, j, end);
      nodes.add(nameOf(end));
    }
  }
  if (!touches && turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0) {
    const share = turn(r, s, p) / (turn(r, s, p) - turn(r, s, q));
    const place = rounded([p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])]);
    a.add(l, i, place);
    b.add(m, j, place);
    nodes.add(nameOf(place));
  }
}

const middle = ([from, to]) => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];

/** Puts the exact corner of the first polygons in the place of one of the others that is the same but for the last digit. */
function snapped(lines, onto) {
  const index = new SegmentIndex(onto);
  return lines.map((line) =>
    line.map((place) => {
      let exact = place;
      index.within([place[0] - NEAR, place[1] - NEAR, place[0] + NEAR, place[1] + NEAR], (l, i) => {
        exact = [onto[l][i], onto[l][i + 1]].find((corner) => isNear(corner, place)) ?? exact;
      });
      return exact;
    }),
  );
}

/** Pieces of one side with what the other polygons are to their left and right: [{piece, left, right}]. */
function sided(side, nodes, other, borders) {
  return side.lines.flatMap((_, l) => {
    let inside = null;
    return side.pieces(l).map((piece) => {
      const [along, against] = [
        borders.has(`${nameOf(piece[0])} ${nameOf(piece[1])}`),
        borders.has(`${nameOf(piece[1])} ${nameOf(piece[0])}`),
      ];
      if (along || against) {
        inside = null; // what comes behind a shared stretch is looked at anew
      } else if (inside === null || nodes.has(nameOf(piece[0]))) {
        inside = inPolygons(middle(piece), other);
      }
      return { piece, left: along || (!against && inside), right: against || (!along && inside), shared: along || against };
    });
  });
}

const bordersOf = (side) =>
  new Set(side.lines.flatMap((_, l) => side.pieces(l).map(([from, to]) => `${nameOf(from)} ${nameOf(to)}`)));

/** Joins directed pieces, whose left side is within, to polygons. */
function toPolygons(pieces) {
  const leaving = new Map();
  pieces.forEach((piece) => leaving.set(nameOf(piece[0]), [...(leaving.get(nameOf(piece[0])) ?? []), piece]));
  const free = new Set(pieces);
  const rings = [];
  for (const first of pieces) {
    if (free.has(first)) {
      const ring = [first[0]];
      let piece = first;
      do {
        free.delete(piece);
        ring.push(piece[1]);
        piece = next(
          piece,
          (leaving.get(nameOf(piece[1])) ?? []).filter((one) => free.has(one) || one === first),
        );
      } while (piece && piece !== first);
      if (!piece) {
        throw new Unsolved('a boundary does not close');
      }
      rings.push(...simple(ring));
    }
  }
  return nested(rings.filter((ring) => ring.length > 3 && signedArea(ring) !== 0));
}

/** A ring that comes to a place twice is two rings that touch there. */
function simple(ring) {
  const loops = [];
  const open = [];
  const at = new Map();
  for (const place of ring) {
    const name = nameOf(place);
    if (at.has(name)) {
      const loop = open.splice(at.get(name));
      loop.forEach((one) => at.delete(nameOf(one)));
      loops.push([...loop, place]);
    }
    at.set(name, open.length);
    open.push(place);
  }
  return loops;
}

/** The piece that bounds the same area on: the first one clockwise from where one comes from. */
function next([from, at], pieces) {
  if (pieces.length < 2) {
    return pieces[0];
  }
  const angle = (to) => Math.atan2(to[1] - at[1], to[0] - at[0]);
  const back = angle(from);
  const clockwise = ([, to]) => {
    const turned = (back - angle(to) + 4 * Math.PI) % (2 * Math.PI);
    return turned === 0 ? 2 * Math.PI : turned;
  };
  return pieces.reduce((best, piece) => (clockwise(piece) < clockwise(best) ? piece : best));
}

function nested(rings) {
  const shells = rings
    .filter((ring) => signedArea(ring) > 0)
    .map((ring) => ({ size: signedArea(ring), rings: [ring] }))
    .toSorted((a, b) => a.size - b.size);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const size = -signedArea(hole) * (1 + 1e-9);
    const place = middle([hole[0], hole[1]]);
    const shell = shells.find((one) => one.size > size && inRing(place, one.rings[0]));
    if (!shell) {
      throw new Unsolved('a hole lies nowhere');
    }
    shell.rings.push(hole);
  }
  return shells.toReversed().map((shell) => shell.rings);
}

/** How far areas may be apart because new corners have nine decimals. */
const tolerance = (nodes, ...sides) =>
  NEAR *
    (nodes.size + 1) *
    sides.reduce((sum, side) => {
      const [west, south, east, north] = side.box;
      return sum + (east - west) + (north - south);
    }, 0) +
  1e-15;

function overlaid(first, second, ...wanted) {
  const ownRings = rightHanded(first).flat();
  const others = rightHanded(second).map((polygon) => snapped(polygon, ownRings));
  const [a, b] = [new Side(ownRings), new Side(others.flat())];
  const nodes = meet(a, b);
  const [bordersA, bordersB] = [bordersOf(a), bordersOf(b)];
  const own = sided(a, nodes, others, bordersB);
  const their = sided(b, nodes, first, bordersA).filter(({ shared }) => !shared);
  const results = wanted.map((isIn) =>
    toPolygons([
      ...own.flatMap(({ piece, left, right }) => directed(piece, isIn(true, left), isIn(false, right))),
      ...their.flatMap(({ piece, left, right }) => directed(piece, isIn(left, true), isIn(right, false))),
    ]),
  );
  return { results, nodes, slack: tolerance(nodes, sized(ownRings), sized(others.flat())) };
}

const directed = (piece, left, right) => (left === right ? [] : [left ? piece : piece.toReversed()]);

const sized = (lines) => ({
  box: lines
    .flat()
    .reduce(
      ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
      [Infinity, Infinity, -Infinity, -Infinity],
    ),
});

function agree(a, b, slack) {
  if (!(Math.abs(a - b) <= slack)) {
    throw new Unsolved('the areas do not agree');
  }
}

/** All that lies in one or the other. @throws Unsolved */
export function union(first, second) {
  const {
    results: [all, both],
    slack,
  } = overlaid(
    first,
    second,
    (a, b) => a || b,
    (a, b) => a && b,
  );
  agree(area(all) + area(both), area(first) + area(second), slack);
  return all;
}

/** What of the first lies not in the second. @throws Unsolved */
export function difference(first, second) {
  const {
    results: [rest, both],
    slack,
  } = overlaid(
    first,
    second,
    (a, b) => a && !b,
    (a, b) => a && b,
  );
  agree(area(rest) + area(both), area(first), slack);
  return rest;
}

/** What of a line lies where it joins nothing is no cut: it goes, and then what hung on it. */
function pruned(cuts, borders) {
  const count = new Map();
  const meets = (piece, step) => piece.forEach((place) => count.set(nameOf(place), (count.get(nameOf(place)) ?? 0) + step));
  [...borders, ...cuts].forEach((piece) => meets(piece, 1));
  let kept = cuts;
  for (;;) {
    const hanging = kept.filter((piece) => piece.some((place) => count.get(nameOf(place)) === 1));
    if (hanging.length === 0) {
      return kept;
    }
    hanging.forEach((piece) => meets(piece, -1));
    kept = kept.filter((piece) => !hanging.includes(piece));
  }
}

/** The parts into which a line cuts polygons, the largest first; one per polygon if it cuts nothing. @throws Unsolved */
export function split(polygons, line) {
  const rings = rightHanded(polygons).flat();
  const [cut] = snapped([line], rings);
  const [own, knife] = [new Side(rings), new Side([cut])];
  meet(knife, knife, true);
  const nodes = meet(own, knife);
  const borders = rings.flatMap((_, l) => own.pieces(l));
  const inside = sided(knife, nodes, polygons, bordersOf(own))
    .filter(({ left, shared }) => left && !shared)
    .map(({ piece }) => piece);
  const unique = [
    ...new Map(inside.map((piece) => [[nameOf(piece[0]), nameOf(piece[1])].toSorted().join(' '), piece])).values(),
  ];
  const cuts = pruned(unique, borders);
  const parts = toPolygons([...borders, ...cuts, ...cuts.map((piece) => piece.toReversed())]);
  agree(area(parts), area(polygons), tolerance(nodes, sized(rings), sized([cut])));
  return parts.toSorted((a, b) => area([b]) - area([a]));
}

/** Whether lines meet other lines anywhere. */
export const meets = (lines, others) => meet(new Side(others), new Side(lines)).size > 0;

/** A line in pieces [from, to] that meet only at their ends, in their order. */
export function noded(line) {
  const side = new Side([line]);
  meet(side, side, true);
  return side.pieces(0);
}
