package lanxian.bench.soak.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was acknowledged and what was read, to be held against what is there in the end. For all threads. */
final class Ledger {
  private static final int MOST_FAULTS = 200;

  /** Mark of each revision that was acknowledged. */
  final Map<Long, Mark> published = new ConcurrentHashMap<>();
  /** The highest acknowledged version of each change set. */
  final Map<String, Integer> versions = new ConcurrentHashMap<>();
  /** What readers saw: the mark of a group at a revision. */
  final Set<Sight> sights = ConcurrentHashMap.newKeySet();
  final List<String> checks = java.util.Collections.synchronizedList(new ArrayList<>());
  final AtomicLong reads = new AtomicLong();
  /** Requests without an answer whose outcome was asked for afterwards: those that were done, and those that were not. */
  final AtomicLong foundDone = new AtomicLong();
  final AtomicLong foundUndone = new AtomicLong();
  final AtomicLong overtaken = new AtomicLong();
  private final Map<String, Long> newest = new ConcurrentHashMap<>();
  private final List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());

  /** @param mark null: nothing of the group was there */
  record Sight(long revision, int group, Mark mark) {}

  void fault(String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(what);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  void acknowledge(String changeSet, int version) {
    versions.merge(changeSet, version, Math::max);
  }

  void publish(long revision, Mark mark) {
    Mark other = published.putIfAbsent(revision, mark);
    if (other != null && !other.equals(mark)) {
      fault("revision " + revision + " was acknowledged for " + other + " and for " + mark);
    }
  }

  /** The newest revision that a service is known to have told. */
  long newest(String service) {
    return newest.getOrDefault(service, 0L);
  }

  /** @param before what {@link #newest} said before the question was put */
  void told(String service, long revision, long before, String what) {
    if (revision < before) {
      fault(service + " went back from revision " + before + " to " + revision + " at " + what);
    }
    newest.merge(service, revision, Math::max);
  }
}
