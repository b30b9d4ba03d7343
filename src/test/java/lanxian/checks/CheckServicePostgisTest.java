package lanxian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.Test;

class CheckServicePostgisTest extends CheckServiceContract {
  private PostgisCluster.Database database;

  @Override
  Store open() {
    database = PostgisCluster.shared().newDatabase();
    return PostgisStore.open(database.jdbcUrl());
  }

  @Test
  void givesTheSameHashAsTheOtherStore() {
    try (Store other = H2Store.open("jdbc:h2:mem:same-" + System.nanoTime())) {
      publishSite(other);
      try (CheckService there = service(other, "v1")) {
        CheckAnswer here = service.check(request(true));
        assertThat(there.check(request(true)).hash()).isEqualTo(here.hash());
      }
    }
  }

  @Test
  void aPublicationThroughAnotherServiceReachesThisOne() {
    try (Store other = PostgisStore.open(database.jdbcUrl())) {
      publishL1(other, 200);
    }
    awaitRevision(service, 3);
    assertThat(service.check(request(false)).datasetRevision()).isEqualTo(3);
  }
}
