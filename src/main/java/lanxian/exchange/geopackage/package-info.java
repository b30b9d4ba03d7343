/**
 * GeoPackage 1.3 (OGC 12-128r17), on plain SQLite: the library for it opens files with its own extensions and holds rows
 * as objects of its own, where a layer must pass by. Coordinates are x = longitude or easting, whatever the CRS says.
 */
package lanxian.exchange.geopackage;
