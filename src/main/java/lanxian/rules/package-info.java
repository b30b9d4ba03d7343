/**
 * Reads {@code rules/} (categories, rules, project schema, local facts) and evaluates conditions. A condition is ECQL
 * in three-valued logic: what is not known is taken as the worst case and named.
 */
package lanxian.rules;
