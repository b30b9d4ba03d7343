package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;

/** The points of one parcel, split into rings. */
final class Parcel {
  private final ParcelLine head;
  private final List<List<PointLine>> rings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int lines;

  Parcel(ParcelLine head) {
    this.head = head;
  }

  /**
   * A new ring begins with another ring number, or after the point that closed the last one. A line (线) goes on there:
   * it may come back to its first point and leave it again.
   */
  void add(PointLine point) {
    lines++;
    List<PointLine> ring = rings.isEmpty() ? null : rings.get(rings.size() - 1);
    if (ring == null || !ring.get(0).ring().equals(point.ring()) || isComplete(ring)) {
      ring = new ArrayList<>();
      rings.add(ring);
    }
    ring.add(point);
  }

  /** A line that could not be read still counts for the number of points. */
  void addUnread(List<Fault> why) {
    lines++;
    faults.addAll(why);
  }

  private boolean isComplete(List<PointLine> ring) {
    return !head.kind().equals("线") && isClosed(ring);
  }

  static boolean isClosed(List<PointLine> ring) {
    return ring.size() >= 4 && ring.get(0).coordinate().equals2D(ring.get(ring.size() - 1).coordinate());
  }

  ParcelLine head() {
    return head;
  }

  List<List<PointLine>> rings() {
    return rings;
  }

  int lines() {
    return lines;
  }

  /** Closing points: the stated number of points counts them or does not. */
  int closings() {
    return (int) rings.stream().filter(Parcel::isClosed).count();
  }

  /** True if the stated number says that nothing is missing; false also where none is stated. */
  boolean countFits() {
    return head.pointCount() != null && (head.pointCount() == lines || head.pointCount() == lines - closings());
  }

  List<Fault> faults() {
    return faults;
  }

  /** The same point number twice in a ring, at different places. */
  void checkNames(String file) {
    for (List<PointLine> ring : rings) {
      Map<String, PointLine> seen = new HashMap<>();
      for (PointLine point : ring) {
        PointLine before = point.name().isEmpty() ? null : seen.putIfAbsent(point.name(), point);
        if (before != null && !before.coordinate().equals2D(point.coordinate())) {
          faults.add(Fault.of(ExchangeFault.TXT_POINT_TWICE, "point %s stands in line %d at another place"
              .formatted(point.name(), before.line()),
              Place.line(point.line()).inFile(file).at(point.coordinate().x, point.coordinate().y))
              .with(point.name(), before.line()));
        }
      }
    }
  }
}
