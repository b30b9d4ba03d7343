package lanxian.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.audit.AuditFinding.Kind;
import lanxian.store.AuditEntry;
import lanxian.store.AuditEvent;
import lanxian.store.AuditHead;
import lanxian.store.AuditRow;
import lanxian.store.Publication;
import lanxian.store.Store;

/**
 * Looks the audit record over while others go on writing: the chain of hashes from the first row to the last, the end as
 * the database notes it beside the rows, ends that were noted elsewhere, and whether each publication and each step of a
 * change set has its row. Memory does not grow with the record.
 */
public final class AuditVerifier {
  /** More findings than this say no more. */
  public static final int MAX_FINDINGS = 1_000;
  /** Action of a publication's row. */
  private static final String PUBLISH = "zones.publish";
  private static final int PAGE = 2_000;

  private final Store store;

  public AuditVerifier(Store store) {
    this.store = store;
  }

  /** @param noted ends of the record that were noted earlier */
  public AuditReport verify(List<AuditHead> noted) {
    AuditHead end = store.audit().head();
    List<Publication> publications = store.zones().publications();
    Pass pass = new Pass(noted, end);
    long last = Long.MIN_VALUE;
    for (List<AuditRow> page = page(last); !page.isEmpty() && !pass.chain.isHopeless(); page = page(last)) {
      page.forEach(pass::accept);
      last = page.get(page.size() - 1).number();
    }
    List<AuditFinding> findings = new ArrayList<>(pass.chain.findings());
    findings.addAll(Damage.of(pass.chain.runs(), pass.chain.isHopeless() ? Map.of() : pass.noted));
    findings.addAll(pass.rewritten);
    findings.addAll(pass.publishing);
    if (pass.chain.isHopeless()) {
      findings.add(new AuditFinding(Kind.CHANGED, last, "so much is wrong that rows after this one were not looked at"));
    } else {
      findings.addAll(unrecorded(publications, pass));
      findings.addAll(unfounded(pass));
      if (store.audit().count(last) != pass.rows) {
        findings.add(new AuditFinding(Kind.INSERTED, 0, "several rows have the same number"));
      }
    }
    findings.sort(Comparator.comparingLong(AuditFinding::number).thenComparing(AuditFinding::kind));
    return new AuditReport(pass.rows, pass.head, publications.size(),
        findings.subList(0, Math.min(findings.size(), MAX_FINDINGS)));
  }

  private List<AuditRow> page(long after) {
    return store.audit().rows(after, PAGE);
  }

  /** Before there was an audit record, publications had no rows. */
  private List<AuditFinding> unrecorded(List<Publication> publications, Pass pass) {
    List<AuditFinding> found = new ArrayList<>();
    int first = pass.published.nextSetBit(0);
    publications.stream().map(Publication::revision)
        .filter(revision -> first >= 0 && revision > first && !pass.published.get(revision.intValue()))
        .forEach(revision -> found.add(new AuditFinding(Kind.UNRECORDED, 0, "the publication of revision " + revision
            + " has no row")));
    store.audit().changeSetsWithoutRow(MAX_FINDINGS).forEach(step -> found.add(new AuditFinding(Kind.UNRECORDED, 0,
        "version " + step.version() + " of change set " + step.zoneId() + " has no row")));
    return found;
  }

  private List<AuditFinding> unfounded(Pass pass) {
    List<Publication> publications = store.zones().publications(); // of now: some may have come meanwhile
    BitSet there = new BitSet();
    publications.forEach(publication -> there.set((int) publication.revision()));
    BitSet without = (BitSet) pass.published.clone();
    without.andNot(there);
    return without.stream().mapToObj(revision -> new AuditFinding(Kind.UNFOUNDED, 0,
        "a row tells of revision " + revision + ", which is not there")).toList();
  }

  /** What is known on the way through the rows. */
  private static final class Pass {
    private final ChainReader chain = new ChainReader(10 * MAX_FINDINGS);
    private final Map<Long, Set<String>> noted = new TreeMap<>();
    private final List<AuditFinding> rewritten = new ArrayList<>();
    private final List<AuditFinding> publishing = new ArrayList<>();
    private final BitSet published = new BitSet();
    private AuditHead head = AuditHead.NONE;
    private long rows;

    Pass(List<AuditHead> earlier, AuditHead end) {
      earlier.forEach(this::note);
      note(end);
    }

    private void note(AuditHead end) {
      noted.computeIfAbsent(end.number(), number -> new TreeSet<>()).add(end.hash());
    }

    void accept(AuditRow row) {
      rows++;
      chain.accept(row);
      AuditEntry entry = row.entry();
      if (entry == null) {
        return;
      }
      head = new AuditHead(entry.number(), entry.hash());
      compare(entry);
      AuditEvent event = entry.event();
      if (event.action().equals(PUBLISH) && event.outcome() == AuditEvent.Outcome.DONE && event.version() != null
          && event.version() > 0 && event.version() < Integer.MAX_VALUE) {
        int revision = event.version().intValue();
        if (published.get(revision)) {
          publishing.add(new AuditFinding(Kind.INSERTED, entry.number(), "it is the second row of revision " + revision));
        }
        published.set(revision);
      }
    }

    /** A row that was moved is held against what was noted under the number that it was written under. */
    private void compare(AuditEntry entry) {
      if (!chain.last().isKnown()) {
        return; // changed: told already
      }
      Set<String> wanted = noted.getOrDefault(chain.last().writtenLast(), Set.of());
      if (!wanted.isEmpty() && !wanted.equals(Set.of(entry.hash()))) {
        rewritten.add(new AuditFinding(Kind.REWRITTEN, entry.number(), "it has the hash " + entry.hash()
            + ", but was noted with " + String.join(" and ", wanted)));
      }
    }
  }
}
