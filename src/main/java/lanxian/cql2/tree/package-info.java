/** The parts of a CQL2 filter, whichever way it is written. */
package lanxian.cql2.tree;
