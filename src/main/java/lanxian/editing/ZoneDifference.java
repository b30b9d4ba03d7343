package lanxian.editing;

import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What lies between two shapes of a zone.
 *
 * @param gained what only the second has; EPSG:4490
 * @param lost what only the first has
 * @param gainedM2 ellipsoidal area of {@code gained}
 * @param lostM2 ellipsoidal area of {@code lost}
 * @param keptM2 ellipsoidal area of what both have
 */
public record ZoneDifference(Geometry gained, Geometry lost, double gainedM2, double lostM2, double keptM2) {

  /** From one version to another; both have valid geometries, as published ones do. */
  public static ZoneDifference between(ZoneVersion first, ZoneVersion second) {
    return between(first.geometry(), second.geometry());
  }

  /** From one shape to another; both are valid areas, or empty. */
  public static ZoneDifference between(Geometry a, Geometry b) {
    Geometry gained = OverlayNGRobust.overlay(b, a, OverlayNG.DIFFERENCE);
    Geometry lost = OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE);
    Geometry kept = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    return new ZoneDifference(gained, lost, EllipsoidalArea.m2(gained), EllipsoidalArea.m2(lost), EllipsoidalArea.m2(kept));
  }
}
