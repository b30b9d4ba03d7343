/**
 * Siting checks: an index of one dataset on one day, the rules that a project sets off there, the verdict, and what
 * could not be checked. Nothing here reads a clock or a database; the same input gives the same answer for ever.
 */
package lanxian.siting;
