// The way along a boundary from one corner to another. Pure.

import { lineLength } from '../../../geo/ellipsoid.js';

/**
 * @param ring closed
 * @param from, to numbers of corners
 * @param other the longer way instead of the shorter one
 * @returns corners from one to the other, both among them, with their exact numbers
 */
export function trace(ring, from, to, other = false) {
  const count = ring.length - 1;
  const walk = (step) => {
    const way = [ring[from]];
    for (let i = from; i !== to; way.push(ring[i])) {
      i = (i + step + count) % count;
    }
    return way;
  };
  const ways = [walk(1), walk(-1)];
  const isFirst = lineLength(ways[0]) <= lineLength(ways[1]);
  return ways[isFirst === other ? 1 : 0];
}
