package lanxian.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lanxian.store.AuditChain;
import lanxian.store.AuditEntry;
import lanxian.store.AuditRow;

/**
 * Takes rows in the order of their numbers and joins them to {@link Run}s. A record that is as it was written is one run,
 * so this takes no more memory for a long one.
 */
final class ChainReader {
  /** With more than this, rows that fit nowhere are not searched a place for any more. */
  private static final int MAX_SEARCHED = 1_000;
  /** How far from its number the place is searched that a row was written at. */
  private static final int REACH = 200;

  private final int maxRuns;
  private final List<Run> runs = new ArrayList<>();
  private final List<AuditFinding> findings = new ArrayList<>();
  private Instant at = Instant.MIN;

  ChainReader(int maxRuns) {
    this.maxRuns = maxRuns;
  }

  /** The run that the last row went to. */
  Run last() {
    return runs.get(runs.size() - 1);
  }

  /** Runs so far, in the order of numbers. */
  List<Run> runs() {
    return runs;
  }

  /** What single rows show by themselves. */
  List<AuditFinding> findings() {
    return findings;
  }

  /** Whether so much is wrong that there is no use in going on. */
  boolean isHopeless() {
    return runs.size() >= maxRuns;
  }

  void accept(AuditRow row) {
    AuditEntry entry = row.entry();
    if (entry == null) {
      runs.add(new Run(row.number(), row.number(), 0, null, null, row.fault()));
      return;
    }
    Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    long written = written(entry, before);
    if (written > 0 && before != null && before.isKnown() && before.last() + 1 == entry.number()
        && before.writtenLast() + 1 == written && entry.previous().equals(before.hash())) {
      if (entry.at().isBefore(at)) {
        findings.add(new AuditFinding(AuditFinding.Kind.BACKDATED, entry.number(),
            "its time " + entry.at() + " is before that of the row before it, " + at));
      }
      runs.set(runs.size() - 1, before.and(entry.hash()));
    } else {
      runs.add(new Run(entry.number(), entry.number(), written, entry.previous(), entry.hash(), null));
    }
    if (written > 0) {
      at = entry.at();
    }
  }

  /** The number under which the row has its hash: its own, or near it; 0 if there is none. */
  private long written(AuditEntry entry, Run before) {
    long number = entry.number();
    if (AuditChain.isIntactAs(number, entry)) {
      return number;
    }
    long moved = before == null || !before.isKnown() ? 0 : before.moved();
    if (moved != 0 && number > moved && AuditChain.isIntactAs(number - moved, entry)) {
      return number - moved;
    }
    for (int distance = 1; distance <= REACH && runs.size() < MAX_SEARCHED; distance++) {
      for (long candidate : new long[] {number - distance, number + distance}) {
        if (candidate > 0 && AuditChain.isIntactAs(candidate, entry)) {
          return candidate;
        }
      }
    }
    return 0;
  }
}
