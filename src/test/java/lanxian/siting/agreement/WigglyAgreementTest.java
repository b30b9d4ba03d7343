package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneDraft;
import lanxian.siting.TestZone;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** 2,000 projects over generated zones, from both stores, against PostGIS. */
class WigglyAgreementTest {
  private static final long SEED = 20261123;

  private static List<Geometry> zones;
  private static List<Geometry> projects;
  private static List<Map<Integer, Double>> reference;

  @BeforeAll
  static void askPostgis() {
    zones = WigglyZones.of(SEED);
    projects = RandomProjects.of(SEED, 2000, zones);
    reference = PostgisReference.overlaps(projects, zones);
  }

  @Test
  void agreesOverTheEmbeddedStore() {
    try (Store store = H2Store.open("jdbc:h2:mem:wiggly-" + System.nanoTime())) {
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
    List<String> ids = new ArrayList<>();
    List<ZoneDraft> drafts = new ArrayList<>();
    for (Geometry zone : zones) {
      String id = "zone-" + ids.size();
      ids.add(id);
      drafts.add(TestZone.of(id, "wetland", null, zone).draft());
    }
    store.zones().publish(new PublicationDraft(null, "test", "wiggly zones", drafts, List.of()));
    Agreement agreement = new Agreement(store.zones().dataset(), ids);
    agreement.check(SEED, projects, reference);
    assertThat(agreement.hits()).as("the projects must meet zones to prove anything").isGreaterThan(2000);
    assertThat(agreement.measured()).isGreaterThan(1500);
  }
}
