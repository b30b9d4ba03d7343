/**
 * The zones as layers for map clients: one layer per category, from the same snapshot of one dataset revision that checks
 * are answered from, so that a map never shows another truth than a verdict.
 */
package lanxian.layers;
