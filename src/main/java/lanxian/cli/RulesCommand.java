package lanxian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lanxian.checks.CheckOptions;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.editing.generate.Generators;
import lanxian.editing.validation.ValidationFile;
import lanxian.rules.DelineationLoader;
import lanxian.rules.RuleFinding;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetCheck;
import lanxian.rules.RuleSetLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules check}: looks the rule files through. */
@Command(name = "rules", description = "Looks after the rules.", mixinStandardHelpOptions = true,
    subcommands = RulesCommand.Check.class)
public final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.WRONG_USE;
  }

  /** Reports what is wrong or odd in the rule files; says no where the set must not be used. */
  @Command(name = "check", description = "Reports unknown fields, double ids, overlapping or expired bases, rules that "
      + "no example reaches, categories that no rule names.", mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Mixin private SettingsOptions settings;
    @Spec private CommandSpec spec;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day to look at bases for (default: today).")
    private LocalDate asOf;

    @Override
    public Integer call() {
      LocalDate day = asOf == null ? LocalDate.now(Clock.system(CheckOptions.DEFAULT.zone())) : asOf;
      Path folder = settings.load().rules();
      RuleFiles files = RuleFiles.fromDirectory(folder);
      List<RuleFinding> findings = new ArrayList<>(RuleSetCheck.check(files, day));
      findings.addAll(0, validation(folder, files));
      findings.addAll(0, DelineationLoader.check(folder, Generators.numbers(), files));
      PrintWriter out = spec.commandLine().getOut();
      findings.forEach(finding -> out.println(finding.line()));
      long errors = findings.stream().filter(finding -> finding.severity() == RuleFinding.Severity.ERROR).count();
      out.printf("%d findings, %d of them errors%n", findings.size(), errors);
      out.flush();
      return errors == 0 ? ExitCode.DONE : ExitCode.SAYS_NO;
    }

    /** Faults of the file beside the rules; it is held against them once they can be read. */
    private static List<RuleFinding> validation(Path folder, RuleFiles files) {
      try {
        RuleSet rules = RuleSetLoader.load(files);
        ValidationFile.load(folder, rules);
        return List.of();
      } catch (FaultException e) {
        return e.faults().stream().filter(fault -> RuleFiles.VALIDATION.equals(fault.where().file()))
            .map(fault -> new RuleFinding(RuleFinding.Severity.ERROR, fault.code(), fault.detail(), fault.where())).toList();
      }
    }
  }
}
