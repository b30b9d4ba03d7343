package lanxian.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.Dataset;
import lanxian.domain.ZoneVersion;
import lanxian.geo.DegreeLength;
import lanxian.siting.Surroundings;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The zones that are others on one day before and after a change. Immutable; safe for use by several threads. */
final class ChangedZones {
  private static final double SPARE = 1.1; // a little more than a check widens the bounds of a project by
  private static final double MARGIN_DEGREES = 1;

  private final List<Pair> pairs;
  private final Envelope bounds = new Envelope();
  private final boolean everywhere;
  private final STRtree places = new STRtree();

  /**
   * One zone.
   *
   * @param before in force before; null if none is
   * @param after in force after; null if none is
   */
  record Pair(ZoneVersion before, ZoneVersion after) {
    String zoneId() {
      return before == null ? after.zoneId() : before.zoneId();
    }

    List<ZoneVersion> both() {
      return before == null ? List.of(after) : after == null ? List.of(before) : List.of(before, after);
    }
  }

  private ChangedZones(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
    for (Pair pair : pairs) {
      for (ZoneVersion zone : pair.both()) {
        Envelope box = zone.geometry().getEnvelopeInternal();
        bounds.expandToInclude(box);
        places.insert(box, zone);
      }
    }
    places.build();
    this.everywhere = pairs.stream().flatMap(pair -> pair.both().stream())
        .anyMatch(zone -> zone.category().equals(AreaComparison.COUNTY));
  }

  /** @param proposed next versions of zones */
  static ChangedZones of(Dataset base, List<ZoneVersion> proposed, LocalDate day) {
    Map<String, ZoneVersion> after = new TreeMap<>();
    proposed.stream().filter(zone -> zone.validity().contains(day)).forEach(zone -> after.put(zone.zoneId(), zone));
    Map<String, ZoneVersion> before = new HashMap<>();
    base.versions().stream().filter(zone -> after.containsKey(zone.zoneId()) && zone.validity().contains(day))
        .forEach(zone -> before.merge(zone.zoneId(), zone, (a, b) -> a.version() >= b.version() ? a : b));
    List<Pair> pairs = new ArrayList<>();
    after.forEach((id, zone) -> {
      Pair pair = new Pair(inForce(before.get(id)), inForce(zone));
      if (pair.before() != null || pair.after() != null) {
        pairs.add(pair);
      }
    });
    return new ChangedZones(pairs);
  }

  private static ZoneVersion inForce(ZoneVersion zone) {
    return zone == null || zone.retired() ? null : zone;
  }

  /** In the order of their ids. */
  List<Pair> pairs() {
    return pairs;
  }

  /**
   * Window outside of which they play no part for any project, degrees; null = they do everywhere.
   *
   * @param farthestM as far as any rule looks, in metres
   */
  Envelope window(double farthestM) {
    if (everywhere) {
      return null;
    }
    Envelope window = new Envelope(bounds);
    if (!bounds.isNull() && farthestM > 0) {
      double outer = Math.min(89, Math.max(Math.abs(bounds.getMinY()), Math.abs(bounds.getMaxY())) + MARGIN_DEGREES);
      window.expandBy(SPARE * farthestM / DegreeLength.alongParallelM(outer),
          SPARE * farthestM / DegreeLength.alongMeridianM(outer));
    }
    return window;
  }

  /** Ids of those that the rules may look at for a project, in order; empty: they play no part in its verdict. */
  SortedSet<String> around(Surroundings project) {
    SortedSet<String> ids = new TreeSet<>();
    if (everywhere) {
      pairs.forEach(pair -> pair.both().forEach(zone -> add(zone, project, ids)));
    } else {
      places.query(project.all(), zone -> add((ZoneVersion) zone, project, ids));
    }
    return ids;
  }

  private static void add(ZoneVersion zone, Surroundings project, SortedSet<String> ids) {
    if (project.meet(zone)) {
      ids.add(zone.zoneId());
    }
  }
}
