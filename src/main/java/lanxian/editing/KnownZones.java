package lanxian.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.store.ZoneStore;

/** What is published of some zones. */
public final class KnownZones {
  /** Above so many, reading all zones at once takes less than asking for each. */
  private static final int ONE_BY_ONE = 50;

  private final Map<String, List<ZoneVersion>> versions;

  private KnownZones(Map<String, List<ZoneVersion>> versions) {
    this.versions = versions;
  }

  /** All versions of the zones with these ids; the newest dataset, or one that is published while this reads. */
  public static KnownZones of(ZoneStore store, Collection<String> ids) {
    Map<String, List<ZoneVersion>> versions = new HashMap<>();
    Set<String> wanted = new HashSet<>(ids);
    wanted.removeIf(id -> !Texts.isStorable(id)); // nothing can have such an id, and databases would not take the question
    if (wanted.size() <= ONE_BY_ONE) {
      wanted.forEach(id -> versions.put(id, store.history(id)));
    } else {
      store.dataset().versions().stream().filter(version -> wanted.contains(version.zoneId()))
          .forEach(version -> versions.computeIfAbsent(version.zoneId(), id -> new ArrayList<>()).add(version));
    }
    return new KnownZones(versions);
  }

  /** The newest version of a zone, whether in force or not. */
  public Optional<ZoneVersion> newest(String zoneId) {
    List<ZoneVersion> known = versions.getOrDefault(zoneId, List.of());
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
  }

  /** One version of a zone. */
  public Optional<ZoneVersion> find(ZoneRef ref) {
    return versions.getOrDefault(ref.zoneId(), List.of()).stream()
        .filter(version -> version.version() == ref.version()).findFirst();
  }
}
