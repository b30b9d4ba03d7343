package lanxian.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import lanxian.domain.RuleSet;
import lanxian.editing.BeforeSubmit;
import lanxian.editing.ChangeSetService;
import lanxian.store.Store;

/** Makes the service of change sets, the same for the server and for the command line. */
final class ChangeSetServices {
  private ChangeSetServices() {}

  static ChangeSetService of(Store store, Supplier<RuleSet> rules, Clock clock, ZoneId zone) {
    return new ChangeSetService(store, rules, clock, zone, BeforeSubmit.NOTHING);
  }
}
