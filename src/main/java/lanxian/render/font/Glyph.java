package lanxian.render.font;

/**
 * A letter's form.
 *
 * @param contours x, y, x, y, … of closed lines, shares of the em square, y downwards from the baseline
 * @param advance how far the next letter stands, shares of the em square
 */
record Glyph(double[][] contours, double advance) {}
