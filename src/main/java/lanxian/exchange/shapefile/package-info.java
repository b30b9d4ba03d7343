/**
 * The shapefile format after the ESRI Shapefile Technical Description (July 1998) and dBASE III+ tables.
 *
 * <p>Coordinates are x = easting or longitude, y = northing or latitude; the file does not tell the CRS, its
 * {@code .prj} may.
 */
package lanxian.exchange.shapefile;
