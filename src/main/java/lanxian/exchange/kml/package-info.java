/** KML 2.2 (OGC 07-147r2), plain or packed as KMZ: coordinates are longitude, latitude on WGS 84. */
package lanxian.exchange.kml;
