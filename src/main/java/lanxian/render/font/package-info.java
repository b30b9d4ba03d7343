/** The font of maps, read by ourselves so that no machine needs one. */
package lanxian.render.font;
