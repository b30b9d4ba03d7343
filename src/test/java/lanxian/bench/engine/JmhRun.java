package lanxian.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import lanxian.bench.data.DataSets;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link EngineJmh} in JVMs of its own. */
public final class JmhRun {
  private JmhRun() {}

  /**
   * Checks per second.
   *
   * @param perSecond by the clock
   * @param error half of the 99.9 % confidence interval of {@code perSecond}
   * @param perCpuSecond of the whole JVM
   */
  public record Score(double perSecond, double error, double perCpuSecond) {}

  /** @param what {@code points} or {@code parcels}, see {@link EngineJmh} */
  public static Score run(DataSets set, Engines engine, String what) {
    Path log = Path.of("target", "bench", "jmh-" + set + "-" + what + ".log");
    try {
      Files.createDirectories(log.getParent());
      Collection<RunResult> results = new Runner(new OptionsBuilder()
          .include(EngineJmh.class.getName() + "." + what + "$")
          .param("set", set.name()).param("engine", engine.name())
          .addProfiler(CpuProfiler.class).verbosity(VerboseMode.NORMAL).output(log.toString())
          .shouldFailOnError(true).build()).run();
      RunResult result = results.iterator().next();
      return new Score(result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
          result.getSecondaryResults().get(CpuProfiler.LABEL).getScore());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH failed, see " + log, e);
    }
  }
}
