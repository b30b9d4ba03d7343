/** Labels: where they would stand best, and which of them have room. */
package lanxian.render.label;
