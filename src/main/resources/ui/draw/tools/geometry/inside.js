// Tells of many places whether they lie within polygons: edges are sorted into bands of latitude, and only one band is looked at.
// Pure.

import { boxOf } from './plane.js';

export class Inside {
  #south;
  #height;
  #bands;

  /** @param polygons that do not overlap each other */
  constructor(polygons) {
    const rings = polygons.flat();
    const [, south, , north] = boxOf(rings);
    const count = Math.max(1, Math.ceil(rings.reduce((sum, ring) => sum + ring.length, 0) / 4));
    this.#south = south;
    this.#height = Math.max(north - south, 1e-9) / count;
    this.#bands = Array.from({ length: count }, () => []);
    rings.forEach((ring) =>
      ring.slice(1).forEach((b, i) => {
        const a = ring[i];
        const [from, to] = [this.#band(Math.min(a[1], b[1])), this.#band(Math.max(a[1], b[1]))];
        for (let band = from; band <= to; band++) {
          this.#bands[band].push([a, b]);
        }
      }),
    );
  }

  #band(y) {
    return Math.min(this.#bands.length - 1, Math.max(0, Math.floor((y - this.#south) / this.#height)));
  }

  /** Whether a place lies within; on a line either may be said. */
  has([x, y]) {
    let inside = false;
    for (const [[x1, y1], [x2, y2]] of this.#bands[this.#band(y)]) {
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) {
        inside = !inside;
      }
    }
    return inside;
  }
}
