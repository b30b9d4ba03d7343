/**
 * The styles of all categories, read once from the folder {@code styles/}: one SLD file per category of the registry
 * and the only place where a colour is written. {@link lanxian.render.style.StyleBook} holds them or refuses the folder
 * with every fault of every file.
 */
package lanxian.render.style;
