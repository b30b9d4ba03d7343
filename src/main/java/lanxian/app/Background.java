package lanxian.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lanxian.audit.AuditCheckpoints;
import lanxian.config.Settings;
import lanxian.config.SettingsException;
import lanxian.store.Store;
import lanxian.web.Arrivals;
import lanxian.webhooks.Destinations;
import lanxian.webhooks.Webhooks;

/** What a service does besides answering; closing it stops all of it. */
final class Background implements AutoCloseable {
  private final AuditCheckpoints checkpoints;
  private final Arrivals arrivals;
  private final Webhooks webhooks;

  private Background(AuditCheckpoints checkpoints, Arrivals arrivals, Webhooks webhooks) {
    this.checkpoints = checkpoints;
    this.arrivals = arrivals;
    this.webhooks = webhooks;
  }

  /** @throws SettingsException for a network that cannot be read; then nothing was started */
  static Background start(Store store, Settings settings) {
    Destinations destinations;
    try {
      destinations = new Destinations(settings.webhookAllow());
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of("--webhook-allow (LANXIAN_WEBHOOK_ALLOW): " + e.getMessage()));
    }
    return new Background(AuditCheckpoints.start(store.audit()), new Arrivals(store.zones()),
        Webhooks.start(store, destinations, Clock.systemUTC(), Duration.ofDays(settings.webhookKeepDays())));
  }

  /** Callers who wait for publications. */
  Arrivals arrivals() {
    return arrivals;
  }

  @Override
  public void close() {
    arrivals.close();
    webhooks.close();
    checkpoints.close();
  }
}
