/** Pixels: how much of each an outline covers, and the ink that is laid on them. */
package lanxian.render.raster;
