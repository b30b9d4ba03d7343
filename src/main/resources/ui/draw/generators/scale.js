// Where a number stands on a slider. Pure. Wide ranges of positive numbers are laid out by their logarithm.

/** Positions of a slider: 0 to this. */
export const POSITIONS = 1000;

const WIDE = 50;

const isWide = ({ minimum, maximum }) => minimum > 0 && maximum / minimum > WIDE;

/** Three digits are as fine as a hand can be on a slider. */
const rounded = (value) => (value === 0 ? 0 : Number(value.toPrecision(3)));

export function valueAt(position, range) {
  const { minimum, maximum } = range;
  const share = position / POSITIONS;
  const value = isWide(range) ? minimum * (maximum / minimum) ** share : minimum + (maximum - minimum) * share;
  return Math.min(maximum, Math.max(minimum, rounded(value)));
}

export function positionOf(value, range) {
  const { minimum, maximum } = range;
  const inside = Math.min(maximum, Math.max(minimum, value));
  const share = isWide(range) ? Math.log(inside / minimum) / Math.log(maximum / minimum) : (inside - minimum) / (maximum - minimum);
  return Math.round(share * POSITIONS);
}
