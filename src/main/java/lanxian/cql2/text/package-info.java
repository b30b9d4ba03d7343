/** CQL2 as text: tokens, grammar, writer. */
package lanxian.cql2.text;
