/** Checks of drafted zones before they are published, and the mends they propose. */
package lanxian.editing.validation;
