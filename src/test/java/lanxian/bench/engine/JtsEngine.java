package lanxian.bench.engine;

import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.geo.EllipsoidalArea;
import lanxian.siting.overlap.Overlays;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.prep.PreparedPolygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * An R-tree of envelopes, prepared geometries and overlays of the topology suite. Only large zones are prepared:
 * 200,000 small ones would take gigabytes so and be no faster.
 */
final class JtsEngine implements Engine {
  private static final int PREPARED_FROM_VERTICES = 500;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final STRtree tree = new STRtree();
  private final PreparedPolygon[] prepared;

  JtsEngine(DataSet zones) {
    prepared = new PreparedPolygon[zones.zones().size()];
    for (BenchZone zone : zones.zones()) {
      tree.insert(zone.geometry().getEnvelopeInternal(), zone);
      if (zone.geometry().getNumPoints() >= PREPARED_FROM_VERTICES) {
        prepared[zone.id()] = prepared((Polygonal) zone.geometry());
      }
    }
    tree.build();
  }

  /** With its indexes made now, not at the first question. */
  private static PreparedPolygon prepared(Polygonal zone) {
    PreparedPolygon made = new PreparedPolygon(zone);
    made.getPointLocator().locate(new Coordinate(0, 0));
    made.getIntersectionFinder();
    return made;
  }

  @Override
  public int pointHits(double lon, double lat, int[] out) {
    Coordinate point = new Coordinate(lon, lat);
    int[] count = {0};
    tree.query(new Envelope(point), item -> {
      BenchZone zone = (BenchZone) item;
      if (locate(zone, point) != Location.EXTERIOR) {
        out[count[0]++] = zone.id();
      }
    });
    return count[0];
  }

  private int locate(BenchZone zone, Coordinate point) {
    PreparedPolygon ready = prepared[zone.id()];
    return ready == null
        ? SimplePointInAreaLocator.locate(point, zone.geometry()) : ready.getPointLocator().locate(point);
  }

  @Override
  public int overlaps(double[] ringXY, int[] zoneOut, double[] areaM2Out) {
    Polygon parcel = FACTORY.createPolygon(new PackedCoordinateSequence.Double(ringXY, 2, 0));
    int[] count = {0};
    tree.query(parcel.getEnvelopeInternal(), item -> {
      BenchZone zone = (BenchZone) item;
      double areaM2 = overlapM2(zone, parcel);
      if (areaM2 > 0) {
        zoneOut[count[0]] = zone.id();
        areaM2Out[count[0]++] = areaM2;
      }
    });
    return count[0];
  }

  private double overlapM2(BenchZone zone, Polygon parcel) {
    PreparedPolygon ready = prepared[zone.id()];
    if (ready != null && !ready.intersects(parcel)) {
      return 0;
    }
    if (ready != null && ready.covers(parcel)) {
      return EllipsoidalArea.m2(parcel);
    }
    return EllipsoidalArea.m2(Overlays.intersection(parcel, zone.geometry()));
  }
}
