package lanxian.tiles;

import java.util.ArrayList;
import java.util.List;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where the features of a category differ between two dataset revisions or days. Publications share the shapes of zones
 * that they do not touch, so most need not be looked at; where an index was moved into a file or read from one, shapes are
 * others and ids and versions tell. Immutable; safe for use by several threads.
 */
final class Changes {
  /** More zones than these are not fetched from a file to compare their versions: then everything counts as changed. */
  private static final int MAX_FETCHED = 2000;

  private static final Changes NONE = new Changes(false, null);
  private static final Changes EVERYWHERE = new Changes(true, null);

  private final boolean everywhere;
  private final STRtree places;

  private Changes(boolean everywhere, STRtree places) {
    this.everywhere = everywhere;
    this.places = places;
  }

  /** What differs between two lists in the order of zone ids. */
  static Changes between(List<ZoneShape> before, List<ZoneShape> after) {
    if (before == after) {
      return NONE;
    }
    List<Envelope> found = new ArrayList<>();
    int fetched = 0;
    int a = 0;
    int b = 0;
    while (a < before.size() || b < after.size()) {
      ZoneShape old = a < before.size() ? before.get(a) : null;
      ZoneShape now = b < after.size() ? after.get(b) : null;
      int order = old == null ? 1 : now == null ? -1 : old == now ? 0 : old.zoneId().compareTo(now.zoneId());
      if (order == 0 && old != now) {
        if (++fetched > MAX_FETCHED) {
          return EVERYWHERE;
        }
        if (old.zone().version() != now.zone().version()) {
          found.add(old.envelope());
          found.add(now.envelope());
        }
      } else if (order < 0) {
        found.add(old.envelope());
      } else if (order > 0) {
        found.add(now.envelope());
      }
      a += order <= 0 ? 1 : 0;
      b += order >= 0 ? 1 : 0;
    }
    if (found.isEmpty()) {
      return NONE;
    }
    STRtree places = new STRtree();
    found.stream().filter(box -> !box.isNull()).forEach(box -> places.insert(box, box));
    places.build();
    return new Changes(false, places);
  }

  /** Whether anything within a box (degrees) may differ. */
  boolean meet(Envelope box) {
    return everywhere || places != null && !places.query(box).isEmpty();
  }
}
