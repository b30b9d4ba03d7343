// Finds the segments of lines near a place without looking at all of them: squares with what runs through each. Pure.

import { boxOf } from './plane.js';

const MOST_SIDE = 400;

export class SegmentIndex {
  #lines;
  #box;
  #side;
  #cells = new Map();

  /** @param lines arrays of places; a segment is named by its line and the number of its first place there */
  constructor(lines) {
    this.#lines = lines;
    const count = lines.reduce((sum, line) => sum + line.length, 0);
    this.#box = boxOf(lines);
    const [west, south, east, north] = this.#box;
    const squares = Math.min(MOST_SIDE, Math.max(1, Math.ceil(Math.sqrt(count / 2))));
    this.#side = Math.max(east - west, north - south, 1e-9) / squares;
    lines.forEach((line, l) => {
      for (let i = 0; i + 1 < line.length; i++) {
        this.#each(boxOf([[line[i], line[i + 1]]]), (key) => {
          const cell = this.#cells.get(key);
          if (cell) {
            cell.push(l, i);
          } else {
            this.#cells.set(key, [l, i]);
          }
        });
      }
    });
  }

  #each([west, south, east, north], action) {
    const column = (x) => Math.floor((x - this.#box[0]) / this.#side);
    const row = (y) => Math.floor((y - this.#box[1]) / this.#side);
    const last = MOST_SIDE + 1;
    const clipped = (value) => Math.min(last, Math.max(0, value));
    for (let r = clipped(row(south)); r <= clipped(row(north)); r++) {
      for (let c = clipped(column(west)); c <= clipped(column(east)); c++) {
        action(r * (last + 1) + c);
      }
    }
  }

  /** Calls back with (line, number) for each segment that may meet a box, once. */
  within(box, found) {
    if (box[0] > this.#box[2] || box[2] < this.#box[0] || box[1] > this.#box[3] || box[3] < this.#box[1]) {
      return;
    }
    const seen = new Set();
    this.#each(box, (key) => {
      const cell = this.#cells.get(key) ?? [];
      for (let k = 0; k < cell.length; k += 2) {
        const name = cell[k] * 16777216 + cell[k + 1];
        if (!seen.has(name)) {
          seen.add(name);
          found(cell[k], cell[k + 1]);
        }
      }
    });
  }

  line(l) {
    return this.#lines[l];
  }
}
