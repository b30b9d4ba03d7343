/** XML of unknown origin, element by element and bounded; for the formats that are made of it. */
package lanxian.exchange.xml;
