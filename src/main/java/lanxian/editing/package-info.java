/** From drafted zones to a publication. */
package lanxian.editing;
