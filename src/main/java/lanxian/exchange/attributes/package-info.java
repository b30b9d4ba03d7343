/** From attribute names and values as files write them to the description of a zone. */
package lanxian.exchange.attributes;
