package lanxian.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lanxian.cli.ExitCode;
import lanxian.cli.SettingsOptions;
import lanxian.config.Setting;
import lanxian.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the service until it is told to stop. */
@Command(name = "serve", description = "Serves; an empty store gets the sample layers first.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: 127.0.0.1).")
  private String host;

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
  private Integer port;

  @Option(names = "--near-m", paramLabel = "M", description = "Zones up to this many metres away are listed beside a "
      + "check, unless the caller says otherwise (default: 1000).")
  private Double nearM;

  @Option(names = "--max-body-mb", paramLabel = "MIB", description = "Largest request body (default: 64).")
  private Integer maxBodyMb;

  @Option(names = "--snapshots", paramLabel = "N", description = "How many dates are kept ready (default: 16).")
  private Integer snapshots;

  @Option(names = "--index-memory-mb", paramLabel = "MIB", description = "Memory for the cells of zones; beyond it they "
      + "are kept in a file in the data folder (default: 2048).")
  private Integer indexMemoryMb;

  @Override
  public Integer call() throws InterruptedException {
    settings.set(Setting.HOST, host);
    settings.set(Setting.PORT, port);
    settings.set(Setting.NEAR_M, nearM);
    settings.set(Setting.MAX_BODY_MB, maxBodyMb);
    settings.set(Setting.SNAPSHOTS, snapshots);
    settings.set(Setting.INDEX_MEMORY_MB, indexMemoryMb);
    Settings loaded = settings.load();
    App app = App.start(loaded, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      app.close();
      stopped.countDown();
    }, "stop"));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Lanxian serves http://%s:%d/ from revision %d; stop with Ctrl-C.%n", loaded.host(), app.port(),
        app.revision());
    out.flush();
    stopped.await();
    return ExitCode.DONE;
  }
}
