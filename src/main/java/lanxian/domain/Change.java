package lanxian.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One change of a change set: some zones go, some come. A zone that is among the sources and not among the results is
 * retired.
 *
 * @param id unique in its change set
 * @param kind what it is for people; tells how many sources and results there are
 * @param sources versions of zones as the planner saw them
 * @param results the zones as they shall be; no zone twice
 * @param origin how it came about, for the record: "drawn", "import of FILE", "generator NAME with …"
 */
public record Change(String id, Kind kind, List<ZoneRef> sources, List<ZoneProposal> results, String origin) {

  /** What happens to zones. */
  public enum Kind {
    /** A zone that was not there: no source, one result. */
    CREATE,
    /** One source, one result of the same id. */
    MODIFY,
    /** One source, two results or more; one of them may go on under the id of the source. */
    SPLIT,
    /** Two sources or more, one result. */
    MERGE,
    /**
     * Two sources or more, two results or more, each of which may go on under the id of a source: borders among zones are
     * drawn anew, as when a zone is split and one of its parts is merged with a neighbour.
     */
    REARRANGE,
    /** One source, no result. */
    RETIRE
  }

  public Change {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    sources = List.copyOf(sources);
    results = List.copyOf(results);
  }

  /** Ids of the zones that are retired by it. */
  public Set<String> retired() {
    Set<String> kept = results.stream().map(ZoneProposal::zoneId).collect(Collectors.toSet());
    return sources.stream().map(ZoneRef::zoneId).filter(id -> !kept.contains(id)).collect(Collectors.toUnmodifiableSet());
  }
}
