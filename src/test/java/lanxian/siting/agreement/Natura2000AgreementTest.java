package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.Importer;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** 2,000 projects over the Dutch Natura 2000 sites as imported (36 of 144 repaired), from both stores. */
@Tag("corpus")
class Natura2000AgreementTest {
  private static final long SEED = 2000;

  private static List<ZoneDraft> zones;
  private static List<Geometry> projects;
  private static List<Map<Integer, Double>> reference;

  @BeforeAll
  static void askPostgis() {
    Path file = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"))
        .resolve("natura2000_nl/natura2000_nl.geojson");
    LocalizedText name = new LocalizedText("Natura 2000", "Natura 2000");
    Category category = new Category("natura2000", name, Category.Kind.ZONE, List.of(), false, "", List.of(),
        List.of(), List.of(), name);
    zones = new Importer().read(file, ImportOptions.of(category).withCheckRegion(false)).drafts();
    List<Geometry> shapes = zones.stream().map(ZoneDraft::geometry).toList();
    projects = RandomProjects.of(SEED, 2000, shapes);
    reference = PostgisReference.overlaps(projects, shapes);
  }

  @Test
  void agreesOverTheEmbeddedStore() {
    try (Store store = H2Store.open("jdbc:h2:mem:natura-" + System.nanoTime())) {
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
    assertThat(zones).hasSize(144);
    store.zones().publish(new PublicationDraft(null, "test", "natura", zones, List.of()));
    Agreement agreement = new Agreement(
        store.zones().dataset(), zones.stream().map(ZoneDraft::zoneId).toList());
    agreement.check(SEED, projects, reference);
    assertThat(agreement.hits()).as("the projects must meet zones to prove anything").isGreaterThan(1500);
    assertThat(agreement.measured()).isGreaterThan(1000);
  }
}
