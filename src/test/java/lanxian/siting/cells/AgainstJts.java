package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Holds answers against those of JTS, which looks at all of every zone. */
final class AgainstJts {
  /** A look at every edge of more vertices would take seconds in all. */
  private static final int MANY = 1500;

  private final List<? extends Geometry> zones;
  private final PointOnGeometryLocator[] locators;
  private final ZoneCells[] cells;
  private final CellIndex index;
  private final CellQuery query = new CellQuery();

  AgainstJts(List<? extends Geometry> zones) {
    this(zones, CellIndex.of(zones));
  }

  /** @param zones of the index by their slots; null where a slot is empty */
  AgainstJts(List<? extends Geometry> zones, CellIndex index) {
    this.zones = zones;
    this.index = index;
    this.cells = new ZoneCells[zones.size()];
    this.locators = new PointOnGeometryLocator[zones.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = zones.get(i) == null ? null : ZoneCells.of(zones.get(i));
      locators[i] = zones.get(i) == null ? null : zones.get(i).getNumPoints() > MANY
          ? new IndexedPointInAreaLocator(zones.get(i)) : new SimplePointInAreaLocator(zones.get(i));
    }
  }

  /** @return how many zones the place lies in or on */
  int assertAt(double x, double y) {
    boolean[] found = new boolean[cells.length];
    Hits hits = query.at(index, x, y);
    for (int i = 0; i < hits.count(); i++) {
      if (found[hits.slot(i)]) {
        fail("zone %s twice at %s %s", hits.slot(i), x, y);
      }
      found[hits.slot(i)] = true;
    }
    Coordinate place = new Coordinate(x, y);
    for (int i = 0; i < cells.length; i++) {
      Geometry zone = zones.get(i);
      int expected = zone == null || !zone.getEnvelopeInternal().contains(place) ? Location.EXTERIOR
          : locators[i].locate(place);
      if (found[i] != (expected != Location.EXTERIOR) || zone != null && cells(i).locate(x, y) != expected) {
        fail("zone %s at %s %s is %s and not %s", i, x, y, found[i] ? "found" : "not found", expected);
      }
    }
    return hits.count();
  }

  private ZoneCells cells(int slot) {
    if (cells[slot] == null) {
      cells[slot] = ZoneCells.of(zones.get(slot));
    }
    return cells[slot];
  }

  /** @return square metres in all zones together */
  double assertOverlaps(Geometry plot) {
    Map<Integer, Double> found = overlaps(plot);
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      double expected = zones.get(i) == null ? 0 : commonM2(zones.get(i), plot);
      assertThat(found.getOrDefault(i, 0.0)).as("zone %s", i).isCloseTo(expected, within(1e-4 + expected * 1e-9));
      sum += expected;
    }
    return sum;
  }

  /** Square metres by slot. */
  Map<Integer, Double> overlaps(Geometry plot) {
    Map<Integer, Double> found = new TreeMap<>();
    Hits hits = query.overlapping(index, Plot.of(plot));
    for (int i = 0; i < hits.count(); i++) {
      assertThat(found.put(hits.slot(i), hits.areaM2(i))).as("zone %s before", hits.slot(i)).isNull();
    }
    return found;
  }

  static double commonM2(Geometry a, Geometry b) {
    if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
      return 0;
    }
    // EllipsoidalArea takes only the polygons of a collection
    return EllipsoidalArea.m2(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
  }
}
