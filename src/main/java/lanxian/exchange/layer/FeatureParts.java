package lanxian.exchange.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.geo.GeoFault;
import org.locationtech.jts.geom.Coordinate;

/** Mends the rings of one feature; collects what was mended and what is wrong with the feature. */
public final class FeatureParts {
  private final List<RawFeature.Mended> mended = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * The ring closed, if it is open; empty if it has fewer than three distinct points and is left out.
   *
   * @param where place of its last point
   */
  public Optional<Coordinate[]> ring(Coordinate[] points, Place where) {
    if (points.length == 0) {
      return Optional.empty();
    }
    Coordinate first = points[0];
    long distinct = Arrays.stream(points).distinct().limit(3).count();
    if (distinct < 3) {
      mended.add(new RawFeature.Mended(RawFeature.DROP_DEGENERATE_RINGS, Fault.of(GeoFault.RING_TOO_SHORT,
          "the ring has %d distinct point(s); three are needed".formatted(distinct), where.at(first.x, first.y))));
      return Optional.empty();
    }
    Coordinate last = points[points.length - 1];
    if (first.equals2D(last)) {
      return Optional.of(points);
    }
    mended.add(new RawFeature.Mended(RawFeature.CLOSE_RINGS, Fault.of(GeoFault.RING_NOT_CLOSED,
        "the ring begins at %s %s and ends at %s %s".formatted(first.x, first.y, last.x, last.y),
        where.at(last.x, last.y))));
    Coordinate[] closed = Arrays.copyOf(points, points.length + 1);
    closed[points.length] = first.copy();
    return Optional.of(closed);
  }

  public void fault(Fault fault) {
    faults.add(fault);
  }

  public List<RawFeature.Mended> mended() {
    return mended;
  }

  public List<Fault> faults() {
    return faults;
  }
}
