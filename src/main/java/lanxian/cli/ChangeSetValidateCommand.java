package lanxian.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import lanxian.editing.validation.ValidationFinding;
import lanxian.editing.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set validate ID}: what is wrong with a change set; says no if it cannot be submitted. */
@Command(name = "validate", description = "Checks the zones of a change set and proposes mends.",
    mixinStandardHelpOptions = true)
public final class ChangeSetValidateCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private ValidationOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "en", description = "Language (default: ${DEFAULT-VALUE}).")
  private String lang;

  public ChangeSetValidateCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() {
    return options.run(stores, (store, validation, loaded) -> validation.report(id).map(this::print).orElseGet(() -> {
      spec.commandLine().getErr().println("There is no change set " + id);
      return ExitCode.SAYS_NO;
    }));
  }

  private int print(ValidationReport report) {
    PrintWriter out = spec.commandLine().getOut();
    for (ValidationFinding finding : report.findings()) {
      out.printf("%s %s %s%s: %s%n", finding.severity(), finding.code(), finding.zoneId(),
          finding.at() == null ? "" : " at %.7f, %.7f".formatted(finding.at().x, finding.at().y), finding.text().in(lang));
      finding.mend().ifPresent(mend -> out.printf("  mend %s: %s (%+.2f m²%s)%s%n", mend.id(), mend.method(),
          mend.effect().areaChangeM2(), mend.effect().movedVertices() == 0 ? ""
              : ", %d vertices by at most %.3f m".formatted(mend.effect().movedVertices(), mend.effect().largestMoveM()),
          mend.automatic() ? "" : ", only if chosen"));
    }
    out.printf("%d zones, %d findings, %d of them errors%n", report.zones(), report.findings().size(),
        report.errors().size());
    out.flush();
    return report.errors().isEmpty() ? ExitCode.DONE : ExitCode.SAYS_NO;
  }
}
