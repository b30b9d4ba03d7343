package lanxian.store.sql;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometries as extended well-known binary with SRID 4490: coordinates keep every bit. */
final class Ewkb {
  static final int SRID = 4490;

  /** Two doubles per vertex instead of an object: zones by the hundred thousand are kept in memory. */
  private static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), SRID, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private Ewkb() {}

  /**
   * Encodes x and y.
   *
   * @throws IllegalArgumentException if there is no coordinate, one is not finite, or a height or measure would be lost
   */
  static byte[] write(Geometry geometry) {
    if (geometry.isEmpty()) {
      throw new IllegalArgumentException("geometry is empty");
    }
    Geometry copy = FACTORY.createGeometry(geometry);
    copy.apply(new Checks());
    return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(copy);
  }

  /**
   * Decodes; the geometry's SRID is 4490.
   *
   * @throws ParseException if the bytes are no geometry, or one in another CRS
   */
  static Geometry read(byte[] bytes) throws ParseException {
    Geometry geometry = new WKBReader(FACTORY).read(bytes);
    if (geometry.getSRID() != SRID) {
      throw new ParseException("SRID " + geometry.getSRID() + " instead of " + SRID);
    }
    return geometry;
  }

  /** Refuses what the store would change. */
  private static final class Checks implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      if (!Double.isFinite(sequence.getX(i)) || !Double.isFinite(sequence.getY(i))) {
        throw new IllegalArgumentException("coordinate is not finite: " + sequence.getCoordinate(i));
      }
      for (int dimension = 2; dimension < sequence.getDimension(); dimension++) {
        if (!Double.isNaN(sequence.getOrdinate(i, dimension))) {
          throw new IllegalArgumentException("coordinate has a height or a measure: " + sequence.getCoordinate(i));
        }
      }
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
