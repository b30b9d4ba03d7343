package lanxian.cli;

import java.io.PrintWriter;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ZoneProposal;
import lanxian.store.ChangeSetStep;

/** Change sets as plain lines. */
final class ChangeSetText {
  private ChangeSetText() {}

  static void line(ChangeSet set, int changes, PrintWriter out) {
    out.printf("%s  v%-4d %-9s  %4d changes  %s%n", set.id(), set.version(), set.state(), changes, set.title());
  }

  static void whole(ChangeSet set, PrintWriter out) {
    line(set, set.changes().size(), out);
    out.printf("  drawn by  %s%n", String.join(", ", new TreeSet<>(set.drafters())));
    fact("reviewer", set.reviewer(), out);
    fact("reason", set.reason(), out);
    fact("note", set.note(), out);
    fact("in force", set.validFrom() == null ? "from the day it is published on" : "from " + set.validFrom(), out);
    fact("revision", set.publishedRevision(), out);
    for (Change change : set.changes()) {
      out.printf("  %s  %-6s  %s → %s  (%s)%n", change.id(), change.kind(),
          change.sources().stream().map(s -> s.zoneId() + " v" + s.version()).collect(Collectors.joining(", ")),
          change.results().stream().map(ChangeSetText::zone).collect(Collectors.joining(", ")), change.origin());
    }
  }

  private static String zone(ZoneProposal zone) {
    return zone.zoneId() + " " + zone.description().name();
  }

  private static void fact(String name, Object value, PrintWriter out) {
    if (value != null) {
      out.printf("  %-9s %s%n", name, value);
    }
  }

  static void step(ChangeSetStep step, PrintWriter out) {
    out.printf("v%-4d %s  %-9s  %-20s %s%s%n", step.version(), step.at(), step.state(), step.action(), step.actor(),
        step.reason() == null ? "" : ": " + step.reason());
  }
}
