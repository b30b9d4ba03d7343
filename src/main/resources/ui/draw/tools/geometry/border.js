// Polygons whose border runs along another line for a stretch. Pure: rings that are not touched stay the same objects.

import { lineLength } from '../../../geo/ellipsoid.js';
import { withRing } from './edit.js';
import { Unsolved, meets, noded } from './overlay.js';
import { NEAR, inRing, isSame, nearestOn, signedArea } from './plane.js';
import { onRing, ways } from './trace.js';

/** The ring on which both ends of a line lie: {at: {polygon, ring}, from, to}; null if there is none. */
function heldBy(polygons, line) {
  for (const [polygon, rings] of polygons.entries()) {
    for (const [ring, places] of rings.entries()) {
      const [from, to] = [onRing(places, line[0]), onRing(places, line.at(-1))];
      if (from && to) {
        return { at: { polygon, ring }, from, to };
      }
    }
  }
  return null;
}

/** Whether a ring meets itself nowhere and goes back nowhere on its own line. */
function isSimple(ring) {
  const corners = ring.slice(0, -1);
  const turnsBack = corners.some((place, i) => {
    const [before, after] = [corners.at(i - 1), ring[i + 1]];
    return nearestOn(before, place, after).distance <= NEAR || nearestOn(after, before, place).distance <= NEAR;
  });
  const isOnce = new Set(corners.map(([x, y]) => `${x} ${y}`)).size === corners.length;
  return corners.length > 2 && isOnce && !turnsBack && noded(ring).length === corners.length;
}

/** Polygons with another ring in the place of one; null where that would meet others or take them in or leave them out. */
function replaced(polygons, at, line, ring) {
  const old = polygons[at.polygon][at.ring];
  const others = polygons.flatMap((rings, p) => rings.filter((_, r) => p !== at.polygon || r !== at.ring));
  if (!isSimple(ring) || (others.length > 0 && meets([line], others))
    || others.some((other) => inRing(other[0], ring) !== inRing(other[0], old))) {
    return null;
  }
  const isTurned = Math.sign(signedArea(ring)) !== Math.sign(signedArea(old));
  return withRing(polygons, at, isTurned ? ring.toReversed() : ring);
}

/**
 * What becomes of polygons whose border runs along a line between its two ends, which lie on one ring: either of the two
 * stretches between them can go.
 *
 * @returns [{gone: the stretch, metres: its length, polygons: what there is then; null where that would be no area}], the
 *     shorter stretch first
 * @throws Unsolved where the ends are not on one ring, or neither stretch can go
 */
export function redrawn(polygons, line) {
  const held = line.length < 2 || isSame(line[0], line.at(-1)) ? null : heldBy(polygons, line);
  if (held === null) {
    throw new Unsolved('the ends are not on one border');
  }
  const both = ways(polygons[held.at.polygon][held.at.ring], held.from, held.to);
  const all = both.map((gone, i) => {
    const ring = [...line, ...both[1 - i].toReversed().slice(1)];
    return { gone, metres: lineLength(gone), polygons: replaced(polygons, held.at, line, ring) };
  });
  if (all.every((one) => one.polygons === null)) {
    throw new Unsolved('the new border meets the zone elsewhere');
  }
  return all;
}
