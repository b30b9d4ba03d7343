package lanxian.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lanxian.audit.AuditJson;
import lanxian.audit.AuditReport;
import lanxian.audit.AuditVerifier;
import lanxian.store.AuditEntry;
import lanxian.store.AuditFilter;
import lanxian.store.AuditHead;
import lanxian.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit verify|list|export}: the record of who did what. */
@Command(name = "audit", description = "Looks into the record of who did what.", mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
  private static final int PAGE = 1_000;

  @Spec private CommandSpec spec;

  private final StoreOpener stores;

  public AuditCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  /** Finds changed, missing, inserted and reordered rows; says no if there are any. */
  @Command(name = "verify", mixinStandardHelpOptions = true, description = "Looks the whole record over and finds rows "
      + "that were changed, removed, put in or moved. Prints the record's end: note it elsewhere, and give it as --expect "
      + "the next time, which also finds a record that was written anew as a whole.")
  int verify(@Mixin SettingsOptions settings,
      @Option(names = "--expect", paramLabel = "NUMBER:HASH", description = "An end of the record that was noted earlier; "
          + "may be repeated.") List<String> expect) {
    List<AuditHead> noted = noted(expect == null ? List.of() : expect);
    try (Store store = stores.open(settings.load())) {
      AuditReport report = new AuditVerifier(store).verify(noted);
      PrintWriter out = out();
      report.findings().forEach(finding -> out.printf("%-10s %s%s%n", finding.kind(),
          finding.number() > 0 ? "row " + finding.number() + ": " : "", finding.detail()));
      out.printf("%d rows, %d publications, %s. The record ends at %s%n", report.rows(), report.publications(),
          report.isWhole() ? "all as they were written" : report.findings().size() + " findings", report.head());
      if (!store.audit().isProtected()) {
        out.println("The database does not keep the service itself from changing rows: it has no role of its own.");
      }
      out.flush();
      return report.isWhole() ? ExitCode.DONE : ExitCode.SAYS_NO;
    }
  }

  private List<AuditHead> noted(List<String> texts) {
    List<AuditHead> noted = new ArrayList<>();
    for (String text : texts) {
      try {
        noted.add(AuditHead.parse(text));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--expect: " + e.getMessage());
      }
    }
    return noted;
  }

  /** Prints rows for people. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints rows, oldest first.")
  int list(@Mixin SettingsOptions settings, @Mixin Filter filter,
      @Option(names = "--limit", defaultValue = "100", paramLabel = "N", description = "At most this many (default: "
          + "${DEFAULT-VALUE}).") int limit) {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more");
    }
    try (Store store = stores.open(settings.load())) {
      for (AuditEntry entry : store.audit().entries(filter.filter(), filter.after, limit)) {
        out().println(AuditLine.of(entry));
      }
      out().flush();
    }
    return ExitCode.DONE;
  }

  /** Prints all rows as JSON, one a line. */
  @Command(name = "export", mixinStandardHelpOptions = true,
      description = "Prints rows as JSON with their hashes, one a line, oldest first.")
  int export(@Mixin SettingsOptions settings, @Mixin Filter filter) {
    try (Store store = stores.open(settings.load())) {
      long after = filter.after;
      List<AuditEntry> page;
      do {
        page = store.audit().entries(filter.filter(), after, PAGE);
        for (AuditEntry entry : page) {
          out().println(AuditJson.of(entry));
          after = entry.number();
        }
      } while (page.size() == PAGE);
      out().flush();
    }
    return ExitCode.DONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Which rows. */
  static final class Filter {
    @Option(names = "--after", defaultValue = "0", paramLabel = "N", description = "Only rows with a higher number.")
    private long after;

    @Option(names = "--actor", paramLabel = "LOGIN", description = "Only what this person or program did.")
    private String actor;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only this action and those that begin with it and a "
        + "dot, e.g. change-set.")
    private String action;

    @Option(names = "--target", paramLabel = "ID", description = "Only what was done to this.")
    private String target;

    AuditFilter filter() {
      return new AuditFilter(actor, action, target);
    }
  }
}
