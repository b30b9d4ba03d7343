/**
 * What all writers of layers share: the plan of a layer, the feed that brings zones to its CRS one by one, and the spool
 * for formats whose first bytes depend on the last zone. Nothing here holds more than one zone in memory.
 */
package lanxian.exchange.write;
