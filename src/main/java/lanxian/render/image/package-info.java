/** Pictures as files. */
package lanxian.render.image;
