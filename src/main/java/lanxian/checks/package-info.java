/**
 * Runs siting checks against a store: keeps the newest dataset at hand, stores records, replays them on the dataset and
 * rules of then, rechecks them on those of today, and tells what lies at a place.
 */
package lanxian.checks;
