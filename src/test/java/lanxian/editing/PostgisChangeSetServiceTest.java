package lanxian.editing;

import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;

/** The contract on PostGIS. */
class PostgisChangeSetServiceTest extends ChangeSetServiceContract {
  @Override
  Store open() {
    return PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl());
  }
}
