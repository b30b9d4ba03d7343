/** Handlers of the checks before publication. */
package lanxian.web.validation;
