package lanxian.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.audit.AuditFinding.Kind;
import lanxian.store.AuditChain;

/** Tells from the runs of a record what happened to it. */
final class Damage {
  private final List<Run> runs;
  private final Map<Long, Set<String>> noted;
  private final long end;
  private final List<AuditFinding> findings = new ArrayList<>();
  private final List<Run> places = new ArrayList<>(); // what was written where, without what was inserted
  private final List<Long> inserted = new ArrayList<>();
  private final List<long[]> missing = new ArrayList<>(); // first and last

  private Damage(List<Run> runs, Map<Long, Set<String>> noted) {
    this.runs = runs;
    this.noted = noted;
    this.end = noted.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * @param runs in the order of numbers
   * @param noted ends that the record is known to have had: number to hash; empty if it was not read to its end
   */
  static List<AuditFinding> of(List<Run> runs, Map<Long, Set<String>> noted) {
    Damage damage = new Damage(runs, noted);
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).isKnown()) {
        damage.known(i);
      } else {
        damage.unknown(i);
      }
    }
    damage.findMissing();
    damage.findReordered();
    return damage.findings;
  }

  /** If the next run begins at a place that this one has too, then the end of this one is what does not belong there. */
  private void known(int i) {
    Run run = runs.get(i);
    Run next = i + 1 < runs.size() ? runs.get(i + 1) : null;
    long twice = next == null || !next.isKnown() || next.first() > run.last() + 1
        ? 0 : run.writtenLast() - next.written() + 1;
    if (twice < 1 || twice > run.length()) {
      if (i > 0 && !hangsOn(runs.get(i - 1), run)) {
        return;
      }
      places.add(run);
    } else {
      for (long number = run.last() - twice + 1; number <= run.last(); number++) {
        insertedAt(number, "nothing builds on it: row " + next.first() + " stands where it was written before");
      }
      if (twice < run.length()) {
        places.add(run.without(twice));
      }
    }
    if (i == 0 && run.written() == 1 && !run.previous().equals(AuditChain.BEGINNING)) {
      findings.add(new AuditFinding(Kind.CHANGED, run.first(), "it is the first row and names one before it"));
    }
  }

  /** Of two rows that should build on each other and do not, the former was changed, unless it is known to be right. */
  private boolean hangsOn(Run before, Run run) {
    boolean next = before.isKnown() && before.last() + 1 == run.first() && before.writtenLast() + 1 == run.written();
    if (!next || run.previous().equals(before.hash())) {
      return true;
    }
    if (run.length() == 1 && noted.getOrDefault(before.writtenLast(), Set.of()).contains(before.hash())) {
      insertedAt(run.first(), "it does not build on the row before it");
      return false;
    }
    findings.add(new AuditFinding(Kind.CHANGED, before.last(), "its hash was made anew: row " + run.first()
        + " names another hash before it, " + run.previous()));
    return true;
  }

  private void unknown(int i) {
    Run row = runs.get(i);
    Run before = i == 0 ? null : runs.get(i - 1);
    Run next = i + 1 < runs.size() ? runs.get(i + 1) : null;
    String hashBefore = before == null ? AuditChain.BEGINNING : before.hash();
    boolean hangs = row.previous() != null && row.previous().equals(hashBefore);
    boolean carries = next != null && row.hash() != null && row.hash().equals(next.previous());
    boolean leftOut = next == null ? !hangs : hashBefore != null && hashBefore.equals(next.previous());
    if (!carries && leftOut) {
      insertedAt(row.first(), "it does not belong to the chain: " + (next == null
          ? "it does not build on the row before it" : "row " + next.first() + " builds on the row before it"));
      return;
    }
    findings.add(new AuditFinding(Kind.CHANGED, row.first(), row.fault() != null
        ? "it cannot be read: " + row.fault() : "its content has not the hash that it was written with"));
    long place = before == null ? row.first() : before.isKnown() ? row.first() - before.moved() : row.first();
    places.add(new Run(row.first(), row.first(), Math.max(1, place), null, null, null));
  }

  private void insertedAt(long number, String detail) {
    inserted.add(number);
    findings.add(new AuditFinding(Kind.INSERTED, number, detail));
  }

  private void findMissing() {
    long next = 1;
    for (Run run : places.stream().sorted(Comparator.comparingLong(Run::written)).toList()) {
      gap(next, run.written() - 1);
      next = Math.max(next, run.writtenLast() + 1);
    }
    gap(next, end);
  }

  private void gap(long first, long last) {
    if (first > last) {
      return;
    }
    missing.add(new long[] {first, last});
    String rows = first == last ? "row " + first + " is" : "rows " + first + " to " + last + " are";
    findings.add(new AuditFinding(Kind.MISSING, first, rows + " not there"
        + (last == end && places.stream().allMatch(run -> run.writtenLast() < first) ? ": the end was cut off" : "")));
  }

  /** Rows may stand elsewhere only as far as rows inserted or removed before them moved them. */
  private void findReordered() {
    for (Run run : places) {
      long pushed = inserted.stream().filter(number -> number < run.first()).count()
          - missing.stream().filter(gap -> gap[1] < run.written()).mapToLong(gap -> gap[1] - gap[0] + 1).sum();
      if (run.hash() != null && run.moved() != 0 && run.moved() != pushed) {
        findings.add(new AuditFinding(Kind.REORDERED, run.first(), run.length() == 1
            ? "it was written as row " + run.written()
            : "rows " + run.first() + " to " + run.last() + " were written as rows " + run.written() + " to "
                + run.writtenLast()));
      }
    }
  }
}
