package lanxian.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lanxian.audit.AuditCheckpoints;
import lanxian.checks.CheckService;
import lanxian.config.Settings;
import lanxian.config.SettingsException;
import lanxian.imports.Imports;
import lanxian.store.Store;
import lanxian.web.Arrivals;
import lanxian.webhooks.Destinations;
import lanxian.webhooks.Webhooks;

/** What a service does besides answering; closing it stops all of it. */
final class Background implements AutoCloseable {
  private final AuditCheckpoints checkpoints;
  private final Arrivals arrivals;
  private final Webhooks webhooks;
  private final Imports imports;

  private Background(AuditCheckpoints checkpoints, Arrivals arrivals, Webhooks webhooks, Imports imports) {
    this.checkpoints = checkpoints;
    this.arrivals = arrivals;
    this.webhooks = webhooks;
    this.imports = imports;
  }

  /**
   * Starts all of it.
   *
   * @param clock of the service; webhooks have the system's, by which attempts and claims run out
   * @throws SettingsException for a network that cannot be read; then nothing was started
   */
  static Background start(Store store, CheckService checks, Settings settings, Clock clock) {
    Destinations destinations;
    try {
      destinations = new Destinations(settings.webhookAllow());
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of("--webhook-allow (LANXIAN_WEBHOOK_ALLOW): " + e.getMessage()));
    }
    return new Background(AuditCheckpoints.start(store.audit()), new Arrivals(checks),
        Webhooks.start(store, destinations, Clock.systemUTC(), Duration.ofDays(settings.webhookKeepDays())),
        Imports.start(store, clock));
  }

  /** Callers who wait for publications. */
  Arrivals arrivals() {
    return arrivals;
  }

  /** Imports that came over HTTP. */
  Imports imports() {
    return imports;
  }

  @Override
  public void close() {
    arrivals.close();
    imports.close();
    webhooks.close();
    checkpoints.close();
  }
}
