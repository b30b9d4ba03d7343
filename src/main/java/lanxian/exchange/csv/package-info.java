/** Comma separated values (RFC 4180). */
package lanxian.exchange.csv;
