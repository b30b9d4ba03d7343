/** Geometries as lines in pixels, clipped and no finer than the eye sees; their insides and their strokes. */
package lanxian.render.path;
