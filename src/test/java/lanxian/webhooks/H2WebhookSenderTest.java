package lanxian.webhooks;

import java.time.Clock;
import java.util.UUID;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

/** Webhooks on H2. */
class H2WebhookSenderTest extends WebhookSenderContract {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  @Override
  Store open(Clock clock) {
    return H2Store.open(url, clock);
  }
}
