/**
 * How a project lies to a zone: overlap, tolerance, relation, distance, and what would change if the boundary moved.
 *
 * <p>Geometries are in EPSG:4490 with edges straight in longitude/latitude. Overlays are exact to double precision
 * in degrees (OverlayNG); areas and lengths are ellipsoidal, never planar.
 */
package lanxian.siting.overlap;
