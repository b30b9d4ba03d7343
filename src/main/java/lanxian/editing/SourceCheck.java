package lanxian.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;

/** Holds the zones that a change begins with, and the ids that it brings, against what is published. */
final class SourceCheck {
  private final KnownZones known;

  SourceCheck(KnownZones known) {
    this.known = known;
  }

  /** What is wrong with a source; empty if it is the newest version of its zone. */
  Optional<Fault> source(ZoneRef source, Place where) {
    Optional<ZoneVersion> newest = known.newest(source.zoneId());
    if (newest.isEmpty() || known.find(source).isEmpty()) {
      return Optional.of(Fault.of(EditingFault.SOURCE_UNKNOWN, newest.isEmpty() ? "there is no zone " + source.zoneId()
          : "zone %s has no version %d; the newest is %d".formatted(source.zoneId(), source.version(),
              newest.get().version()), where));
    }
    return newest.filter(version -> version.version() != source.version())
        .map(version -> Fault.of(EditingFault.ZONE_CHANGED_MEANWHILE,
            "zone %s (%s) was taken at version %d and has version %d now, since revision %d%s".formatted(source.zoneId(),
                version.description().name(), source.version(), version.version(), version.recorded().revision(),
                inForce(version)), where));
  }

  private static String inForce(ZoneVersion version) {
    return version.validity().from() == null ? ""
        : (version.retired() ? ", retired from " : ", in force from ") + version.validity().from();
  }

  /** Faults of an id among the results: one that is not a source's has to be new. */
  Stream<Fault> result(String zoneId, Set<String> sources, Place where) {
    return sources.contains(zoneId) ? Stream.empty() : known.newest(zoneId).stream().map(version -> Fault.of(
        EditingFault.ZONE_EXISTS, "the id of the new zone %s is that of %s (version %d%s)".formatted(zoneId,
            version.description().name(), version.version(), version.retired() ? ", retired" : ""), where));
  }

  static Set<String> ids(List<ZoneRef> sources) {
    return sources.stream().map(ZoneRef::zoneId).collect(Collectors.toSet());
  }
}
