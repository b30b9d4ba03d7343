/**
 * Conditions in ECQL, compiled once and evaluated in Kleene's strong three-valued logic: a fact that is not known makes
 * a condition unknown unless the facts that are known decide it.
 *
 * <p>GeoTools parses the text; what its tree means here is this package's own: its evaluator knows two values only and
 * takes a missing or mistyped attribute for false. Names are project fields ({@code phase}), zone attributes
 * ({@code zone.class}) or facts of the office ({@code local.…}).
 */
package lanxian.rules.condition;
