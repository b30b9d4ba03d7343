package lanxian.impact;

import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.postgis.PostgisStore;

class ImpactPostgisTest extends ImpactContract {
  @Override
  Store open() {
    return PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl());
  }
}
