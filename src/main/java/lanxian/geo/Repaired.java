package lanxian.geo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Outcome of a repair.
 *
 * @param geometry valid geometry, same CRS as given
 * @param method name of the method; null if the geometry was valid and is untouched
 * @param areaBeforeM2 ellipsoidal area (signed shells minus holes) as given, if given in EPSG:4490, else planar
 * @param areaAfterM2 the same after the repair
 * @param defects coordinates of the defects found, at most 100
 */
public record Repaired(
    Geometry geometry, String method, double areaBeforeM2, double areaAfterM2, List<Coordinate> defects) {
  public boolean changed() {
    return method != null;
  }
}
