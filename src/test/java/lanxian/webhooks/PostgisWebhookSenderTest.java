package lanxian.webhooks;

import java.time.Clock;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;

/** Webhooks on PostGIS. */
class PostgisWebhookSenderTest extends WebhookSenderContract {
  private final String url = PostgisCluster.shared().newDatabase().jdbcUrl();

  @Override
  Store open(Clock clock) {
    return PostgisStore.open(url, clock);
  }
}
