package lanxian.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Change;
import lanxian.domain.Place;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;

/**
 * A change that somebody draws, before it is in a change set.
 *
 * @param sources as {@link Change#sources}
 * @param results as {@link Change#results}
 * @param where it stands in what he sent
 * @param parts true if its sources and results stand below that place under their names; false if it is one thing there
 */
public record Drawing(
    Change.Kind kind, List<ZoneRef> sources, List<ZoneProposal> results, String origin, Place where, boolean parts) {
  public Drawing {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
    sources = List.copyOf(sources);
    results = List.copyOf(results);
  }

  /** A change that stands for itself. */
  public static Drawing of(Change.Kind kind, List<ZoneRef> sources, List<ZoneProposal> results, String origin) {
    return new Drawing(kind, sources, results, origin, Place.pointer(""), true);
  }

  Change change(String id) {
    return new Change(id, kind, sources, results, origin);
  }

  /** Ids of all zones before and after it. */
  Set<String> zones() {
    return zones(sources, results);
  }

  static Set<String> zones(List<ZoneRef> sources, List<ZoneProposal> results) {
    Set<String> ids = new LinkedHashSet<>();
    sources.forEach(source -> ids.add(source.zoneId()));
    results.forEach(result -> ids.add(result.zoneId()));
    return ids;
  }

  Place source(int index) {
    return parts ? where.withPointer(where.pointer() + "/sources/" + index) : where;
  }

  Place result(int index) {
    return parts ? where.withPointer(where.pointer() + "/results/" + index) : where;
  }
}
