package lanxian.sample;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** A metric plane around a place: shapes are drawn in metres and laid onto the grid of {@link Topology}. */
final class Plane {
  private final GaussKruger projection;

  private Plane(double centralMeridian) {
    this.projection = new GaussKruger(centralMeridian, 0);
  }

  /** The plane whose central meridian is the longitude, rounded to a tenth of a degree. */
  static Plane around(double longitude) {
    return new Plane(StrictMath.rint(longitude * 10) / 10);
  }

  Coordinate metres(Coordinate lonLat) {
    return projection.project(lonLat);
  }

  Coordinate metres(double lon, double lat) {
    return projection.project(new Coordinate(lon, lat));
  }

  /** Metres to longitude and latitude on the grid. */
  Coordinate lonLat(Coordinate metres) {
    return Topology.snap(projection.unproject(metres));
  }

  Geometry metres(Geometry lonLat) {
    return mapped(lonLat, true);
  }

  /** The area on the grid; where rounding would make it invalid it is mended by snap rounding. */
  Geometry lonLat(Geometry metres) {
    return Topology.snap(mapped(metres, false));
  }

  /** The line on the grid, from the same end. */
  LineString lonLat(LineString metres) {
    Coordinate[] coordinates = metres.getCoordinates();
    return Topology.FACTORY.createLineString(
        Arrays.stream(coordinates).map(this::lonLat).toArray(Coordinate[]::new));
  }

  private Geometry mapped(Geometry geometry, boolean forward) {
    Geometry copy = geometry.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int i) {
        Coordinate to = forward ? projection.project(sequence.getCoordinate(i))
            : projection.unproject(sequence.getCoordinate(i));
        sequence.setOrdinate(i, 0, to.x);
        sequence.setOrdinate(i, 1, to.y);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    return copy;
  }
}
