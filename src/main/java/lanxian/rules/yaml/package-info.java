/**
 * YAML read strictly: every key must be asked for, every value has the type it was asked for, and every fault knows its
 * file and line. No alias of a collection, no tags, no second document.
 */
package lanxian.rules.yaml;
