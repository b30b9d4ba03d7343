/**
 * Coordinates and measures: CRS by code and by {@code .prj}, densifying and transforming, ellipsoidal area, geodesic
 * length and distance, defects of geometry and their repair, and what numbers alone tell about their CRS.
 *
 * <p>Axis order is x = longitude or easting, y = latitude or northing everywhere, whatever EPSG says.
 */
package lanxian.geo;
