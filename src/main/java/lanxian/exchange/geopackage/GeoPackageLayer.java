package lanxian.exchange.geopackage;

/**
 * A layer that a GeoPackage names.
 *
 * @param geometry column of its geometries
 * @param srsId key of its CRS in the file
 */
public record GeoPackageLayer(String table, String geometry, int srsId) {}
