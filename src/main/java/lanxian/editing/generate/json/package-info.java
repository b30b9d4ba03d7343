/** Generators, what they are given and what they give, as JSON. */
package lanxian.editing.generate.json;
