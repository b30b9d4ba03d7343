/** CQL2 filters over zones: properties, types, and what a filter selects. */
package lanxian.cql2.filter;
