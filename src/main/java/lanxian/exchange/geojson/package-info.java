/** Reading GeoJSON (RFC 7946) as a stream, with the {@code crs} member of the 2008 specification. */
package lanxian.exchange.geojson;
