// The ways along a boundary from one place on it to another. Pure.
// A place on a ring is {index, place}: `index` is the number of the corner at it or before it.

import { lineLength } from '../../../geo/ellipsoid.js';
import { isSame, liesOn, nearestOn } from './plane.js';

/** Where a place lies on a ring; null if it is farther from it than NEAR. */
export function onRing(ring, place) {
  for (let index = 0; index < ring.length - 1; index++) {
    const [a, b] = [ring[index], ring[index + 1]];
    if (liesOn(place, a, b)) {
      return { index, place };
    }
  }
  return null;
}

/** Places from one to another the way the ring runs, both among them, with the exact numbers of its corners. */
function onward(ring, from, to) {
  const count = ring.length - 1;
  const share = ({ index, place }) => nearestOn(place, ring[index], ring[index + 1]).along;
  const isAhead = from.index === to.index && share(from) <= share(to);
  const steps = isAhead ? 0 : (to.index - from.index + count) % count || count;
  const way = [from.place];
  for (let k = 1; k <= steps; k++) {
    way.push(ring[(from.index + k) % count]);
  }
  return [...way, to.place].filter((place, i, all) => i === 0 || !isSame(place, all[i - 1]));
}

/**
 * Both ways along a closed ring from one place on it to another, the shorter one first.
 *
 * @returns [way, way]: places, both ends among them
 */
export function ways(ring, from, to) {
  const both = [onward(ring, from, to), onward(ring, to, from).toReversed()];
  return lineLength(both[0]) <= lineLength(both[1]) ? both : both.toReversed();
}
