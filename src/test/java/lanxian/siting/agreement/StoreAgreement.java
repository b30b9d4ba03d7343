package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneDraft;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Geometry;

/** 2,000 seeded projects over zones published to a store, on both stores, against PostGIS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreAgreement {
  private static final int PROJECTS = 2000;

  private final long seed;
  private final int minHits;
  private final int minMeasured;
  private List<ZoneDraft> areas;
  private List<Geometry> projects;
  private List<Map<Integer, Double>> reference;

  /**
   * @param minHits how many hits there must be at least, for the projects to prove anything
   * @param minMeasured how many overlaps of more than 1 m² or 1 m there must be at least
   */
  StoreAgreement(long seed, int minHits, int minMeasured) {
    this.seed = seed;
    this.minHits = minHits;
    this.minMeasured = minMeasured;
  }

  /** The zones that projects are measured against. */
  abstract List<ZoneDraft> areas();

  /** Publishes the zones, and what else there may be. */
  void publishTo(Store store) {
    store.zones().publish(new PublicationDraft(null, "test", "agreement", areas, List.of()));
  }

  @BeforeAll
  final void askPostgis() {
    areas = areas();
    List<Geometry> shapes = areas.stream().map(ZoneDraft::geometry).toList();
    projects = RandomProjects.of(seed, PROJECTS, shapes);
    reference = PostgisReference.overlaps(projects, shapes);
  }

  @Test
  final void agreesOverTheEmbeddedStore() {
    try (Store store = H2Store.open("jdbc:h2:mem:agreement-" + System.nanoTime())) {
      check(store);
    }
  }

  @Test
  final void agreesOverPostgis() {
    try (Store store = PostgisStore.open(PostgisCluster.shared().newDatabase().jdbcUrl())) {
      check(store);
    }
  }

  private void check(Store store) {
    publishTo(store);
    Agreement agreement = new Agreement(store.zones().dataset(), areas.stream().map(ZoneDraft::zoneId).toList());
    agreement.check(seed, projects, reference);
    assertThat(agreement.hits()).as("the projects must meet zones to prove anything").isGreaterThan(minHits);
    assertThat(agreement.measured()).isGreaterThan(minMeasured);
  }
}
