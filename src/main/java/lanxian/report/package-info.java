/**
 * The record of a siting check: its JSON as callers see it, the canonical form and the hash that names its content,
 * the way back from a record to the project it was made for, and a plain text rendering.
 *
 * <p>Numbers are rounded here and nowhere before: square metres and metres to 3 decimals, hectares and mu to 4,
 * shares to 6, bearings and signed distances to 2. The project's own coordinates are never rounded, so that a record
 * can be replayed from itself.
 */
package lanxian.report;
