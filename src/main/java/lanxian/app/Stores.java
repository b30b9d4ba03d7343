package lanxian.app;

import java.time.Clock;
import lanxian.config.Settings;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.Following;
import lanxian.store.postgis.PostgisOwner;
import lanxian.store.postgis.PostgisStore;

/** Opens the store that a JDBC URL names. */
final class Stores {
  private Stores() {}

  /** @throws StoreException if the URL is of neither kind or the store cannot be opened */
  static Store open(Settings settings) {
    String url = settings.db();
    if (url.startsWith("jdbc:h2:")) {
      return H2Store.open(url);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return PostgisStore.open(url, Clock.systemUTC(), Following.DEFAULT, settings.dbOwnerUser() == null ? null
          : new PostgisOwner(settings.dbOwnerUser(), settings.dbOwnerPassword()));
    }
    throw new StoreException("The database URL must begin with jdbc:h2: or jdbc:postgresql:, not "
        + url.split(":", 3)[0] + ":" + url.replaceFirst("^[^:]*:", "").split(":")[0], null);
  }
}
