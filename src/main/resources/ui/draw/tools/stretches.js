// What a line that is drawn makes of the border of a zone; asked for again and again while one draws, worked out once.

import { redrawn } from './geometry/border.js';
import { Unsolved } from './geometry/overlay.js';
import { polygons } from './zone.js';

let last = {}; // {geometry, path, all}

/** Both stretches that the line can take the place of, as `redrawn` says; null while it is none. */
export function stretchesOf(zone, path) {
  if (last.geometry !== zone.geometry || last.path !== path) {
    last = { geometry: zone.geometry, path, all: path.length > 1 ? worked(zone, path) : null };
  }
  return last.all;
}

function worked(zone, path) {
  try {
    return redrawn(
      polygons(zone),
      path.map(({ place }) => place),
    );
  } catch (fault) {
    if (!(fault instanceof Unsolved)) {
      throw fault;
    }
    return null; // who is still drawing has not come back to the border
  }
}
