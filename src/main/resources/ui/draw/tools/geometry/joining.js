// Polygons as one, with the gaps between them closed. Pure.

import { measure } from '../measures.js';
import { closed } from './close.js';
import { Unsolved, difference, union } from './overlay.js';

/** Corners are rounded to a tenth of a millimetre: so much may be lost for each metre of a boundary. */
const LOST_M = 2e-4;

/** Polygons as one without their gaps; null where closing them cannot be worked out, or would take something away. */
function withoutGaps([first, ...others], plain, metres) {
  try {
    const shape = others.reduce((sum, other) => union(sum, closed(other, sum, metres)), first);
    return measure(difference(plain, shape)).area > LOST_M * measure(plain).length ? null : shape;
  } catch (fault) {
    if (!(fault instanceof Unsolved)) {
      throw fault;
    }
    return null;
  }
}

/**
 * @param all polygons of each zone; the first one's line is what gaps are closed along
 * @param metres width of what counts as a gap; 0: none is closed
 * @returns {shape, added}: `added` is the ground in square metres that none of them had; null where they do not touch even so
 * @throws Unsolved
 */
export function joining(all, metres) {
  const plain = all.slice(1).reduce((sum, other) => union(sum, other), all[0]);
  const shape = (metres > 0 ? withoutGaps(all, plain, metres) : null) ?? plain; // what touches is joined in any case
  const parts = all.reduce((sum, one) => sum + one.length, 0);
  return shape.length >= parts ? null : { shape, added: measure(shape).area - measure(plain).area };
}
