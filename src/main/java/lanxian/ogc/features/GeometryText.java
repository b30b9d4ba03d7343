package lanxian.ogc.features;

import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;
import lanxian.geo.RightHand;
import lanxian.json.JsonBuffer;
import lanxian.ogc.OfferedCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Geometries of zones as GeoJSON (RFC 7946, 3.1): degrees with 7 decimals (1 cm), metres with 4. Exterior rings run
 * counter-clockwise. Safe for use by several threads.
 */
public final class GeometryText {
  private static final int DEGREE_DECIMALS = 7;
  private static final int METRE_DECIMALS = 4;

  private final Reprojector reprojector;
  private final KeptFeatures kept;

  /** @param maxBytes bound on what is kept of features; 0: nothing is */
  public GeometryText(Reprojector reprojector, long maxBytes) {
    this.reprojector = reprojector;
    this.kept = new KeptFeatures(maxBytes);
  }

  /** Features that were written before. */
  KeptFeatures kept() {
    return kept;
  }

  /**
   * Writes the geometry of a zone in a CRS, with the axes that the CRS has.
   *
   * @param keep whether to keep it, if its CRS is the one that is kept
   */
  void write(ZoneVersion zone, Crs crs, JsonBuffer out, boolean keep) {
    if (crs.equals(OfferedCrs.DEFAULT)) {
      degrees(zone, out, keep);
    } else {
      write(reprojector.fromStored(zone.geometry(), crs), crs.isNorthFirst(),
          crs.isGeographic() ? DEGREE_DECIMALS : METRE_DECIMALS, out);
    }
  }

  private void degrees(ZoneVersion zone, JsonBuffer out, boolean keep) {
    KeptFeatures.Kept known = kept.find(zone);
    if (known != null) {
      known.addGeometry(out);
      return;
    }
    int from = out.length();
    write(zone.geometry(), false, DEGREE_DECIMALS, out);
    if (keep) {
      kept.keep(zone, null, out, from, from, out.length());
    }
  }

  private static void write(Geometry geometry, boolean northFirst, int decimals, JsonBuffer out) {
    Coordinates coordinates = new Coordinates(northFirst, decimals, out);
    if (geometry instanceof Point point) {
      coordinates.start("Point");
      coordinates.point(point);
    } else if (geometry instanceof LineString line) {
      coordinates.start("LineString");
      coordinates.line(line.getCoordinateSequence(), false);
    } else if (geometry instanceof Polygon polygon) {
      coordinates.start("Polygon");
      coordinates.polygon(polygon);
    } else if (geometry instanceof MultiPolygon || geometry instanceof MultiLineString || geometry instanceof MultiPoint) {
      coordinates.start(geometry.getGeometryType());
      coordinates.parts((GeometryCollection) geometry);
    } else {
      out.ascii("{\"type\":\"GeometryCollection\",\"geometries\":[");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (i > 0) {
          out.add(',');
        }
        write(geometry.getGeometryN(i), northFirst, decimals, out);
      }
      out.add(']');
    }
    out.add('}');
  }

  /** Writes coordinates. */
  private record Coordinates(boolean northFirst, int decimals, JsonBuffer out) {
    void start(String type) {
      out.ascii("{\"type\":\"");
      out.ascii(type);
      out.ascii("\",\"coordinates\":");
    }

    void parts(GeometryCollection whole) {
      out.add('[');
      for (int i = 0; i < whole.getNumGeometries(); i++) {
        if (i > 0) {
          out.add(',');
        }
        Geometry part = whole.getGeometryN(i);
        if (part instanceof Point point) {
          point(point);
        } else if (part instanceof LineString line) {
          line(line.getCoordinateSequence(), false);
        } else {
          polygon((Polygon) part);
        }
      }
      out.add(']');
    }

    void point(Point point) {
      if (point.isEmpty()) {
        out.ascii("[]");
      } else {
        Coordinate place = point.getCoordinate();
        pair(place.x, place.y);
      }
    }

    void polygon(Polygon polygon) {
      out.add('[');
      if (!polygon.isEmpty()) {
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          out.add(',');
          ring(polygon.getInteriorRingN(i), false);
        }
      }
      out.add(']');
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
      line(ring.getCoordinateSequence(), RightHand.isToTurn(ring, counterClockwise));
    }

    /** @param turned from its last place to its first */
    void line(CoordinateSequence line, boolean turned) {
      out.add('[');
      if (line instanceof PackedCoordinateSequence.Double packed) { // as stores give them
        packed(packed.getRawCoordinates(), packed.getDimension(), turned);
      } else {
        int last = line.size() - 1;
        for (int i = 0; i <= last; i++) {
          if (i > 0) {
            out.add(',');
          }
          pair(line.getX(turned ? last - i : i), line.getY(turned ? last - i : i));
        }
      }
      out.add(']');
    }

    private void packed(double[] numbers, int dimension, boolean turned) {
      int step = turned ? -dimension : dimension;
      int at = turned ? numbers.length - dimension : 0;
      for (int left = numbers.length; left > 0; left -= dimension, at += step) {
        pair(numbers[at], numbers[at + 1]);
        if (left > dimension) {
          out.add(',');
        }
      }
    }

    private void pair(double x, double y) {
      double first = northFirst ? y : x;
      double second = northFirst ? x : y;
      if (decimals == DEGREE_DECIMALS) {
        out.degrees(first, second);
      } else {
        out.add('[');
        out.rounded(first, decimals);
        out.add(',');
        out.rounded(second, decimals);
        out.add(']');
      }
    }
  }
}
