package lanxian.siting.overlap;

import lanxian.domain.ZoneVersion;
import lanxian.geo.GeometryRepair;
import lanxian.siting.cells.ZoneCells;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** A zone at hand, cut when its cells are first asked for. */
final class DrawnZone implements ZoneShape.Content {
  private final ZoneVersion zone;
  private ZoneCells cells;
  private RuntimeException refusal;

  DrawnZone(ZoneVersion zone) {
    this.zone = zone;
  }

  @Override
  public ZoneVersion zone() {
    return zone;
  }

  @Override
  public synchronized ZoneCells cells() {
    if (refusal != null) {
      throw refusal;
    }
    if (cells == null) {
      try {
        cells = cut();
      } catch (RuntimeException e) {
        refusal = e; // it is refused again, without looking at it again
        throw e;
      }
    }
    return cells;
  }

  private ZoneCells cut() {
    if (!(zone.geometry() instanceof Polygonal)) {
      throw new IllegalStateException("not a polygon: " + zone.geometry().getGeometryType());
    }
    Geometry copy = zone.geometry().copy(); // compact geometries keep what looking at them unpacked; this is thrown away
    new GeometryRepair().requireValid(copy);
    return ZoneCells.of(copy);
  }
}
