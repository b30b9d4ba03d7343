/**
 * Maps as pictures: styles in, features in, pixels out.
 *
 * <p>Nothing here needs a font of the machine or a display.
 */
package lanxian.render;
