package lanxian.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import lanxian.access.Access;
import lanxian.config.Settings;
import lanxian.domain.Caller;
import lanxian.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command about people or tokens. It works on the database itself: whoever can do that is an administrator, and stands
 * in the audit record as {@code console:} and his user name.
 */
abstract class AccessCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  AccessCommand(StoreOpener stores) {
    this.stores = stores;
  }

  abstract void run(Access access, Caller console, PrintWriter out);

  @Override
  public final Integer call() {
    Settings loaded = settings.load();
    try (Store store = stores.open(loaded); Access access = Access.of(store, loaded, Clock.systemUTC())) {
      PrintWriter out = spec.commandLine().getOut();
      run(access, Access.console(System.getProperty("user.name", "unknown")), out);
      out.flush();
    }
    return ExitCode.DONE;
  }
}
