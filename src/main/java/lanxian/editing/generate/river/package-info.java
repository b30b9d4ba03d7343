/** A network of rivers with direction: where things lie on it, and what lies up- and downstream of them. */
package lanxian.editing.generate.river;
