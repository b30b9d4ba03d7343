/** CQL2 as JSON. */
package lanxian.cql2.json;
