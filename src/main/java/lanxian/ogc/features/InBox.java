package lanxian.ogc.features;

import java.util.List;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Takes features that have a point in common with one of several areas, their borders included. */
final class InBox implements FeatureFilter {
  private final List<PreparedGeometry> boxes;
  private final List<Envelope> windows;

  /** @param boxes in EPSG:4490, x = longitude */
  InBox(List<Geometry> boxes) {
    this.boxes = boxes.stream().map(PreparedGeometryFactory::prepare).toList();
    this.windows = boxes.stream().map(Geometry::getEnvelopeInternal).toList();
  }

  @Override
  public boolean takes(ZoneVersion zone) {
    Envelope bounds = zone.geometry().getEnvelopeInternal();
    for (PreparedGeometry box : boxes) {
      Geometry area = box.getGeometry();
      if (area.isRectangle() && area.getEnvelopeInternal().contains(bounds) && !bounds.isNull()
          || box.intersects(zone.geometry())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Envelope> windows() {
    return windows;
  }
}
