package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneDraft;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** 2,000 projects over the sample layers as imported, from both stores, against PostGIS. */
class SampleAgreementTest {
  private static final long SEED = 652300;

  private static SampleLayers sample;
  private static List<Geometry> projects;
  private static List<Map<Integer, Double>> reference;

  @BeforeAll
  static void askPostgis() {
    sample = new SampleLayers();
    List<Geometry> zones = sample.areas().stream().map(ZoneDraft::geometry).toList();
    projects = RandomProjects.of(SEED, 2000, zones);
    reference = PostgisReference.overlaps(projects, zones);
  }

  @Test
  void agreesOverTheEmbeddedStore() {
    try (Store store = H2Store.open("jdbc:h2:mem:sample-" + System.nanoTime())) {
      check(store);
    }
  }

  @Test
  void agreesOverPostgis() {
    try (Store store = PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl())) {
      check(store);
    }
  }

  private static void check(Store store) {
    sample.publishTo(store);
    Agreement agreement = new Agreement(
        store.zones().dataset(), sample.areas().stream().map(ZoneDraft::zoneId).toList());
    agreement.check(SEED, projects, reference);
    assertThat(agreement.hits()).as("the projects must meet zones to prove anything").isGreaterThan(4000);
    assertThat(agreement.measured()).isGreaterThan(3000);
  }
}
