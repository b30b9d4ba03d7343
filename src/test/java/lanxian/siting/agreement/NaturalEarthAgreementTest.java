package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.store.PostgisCluster;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** 2,000 projects over lakes, glaciers and regions of the whole world as imported, from both stores. */
@Tag("corpus")
class NaturalEarthAgreementTest {
  private static final long SEED = 4274;

  /** Square degrees: larger than Lake Superior is no zone but a part of a continent. */
  private static final double LARGEST = 10;

  private static final List<ZoneDraft> ZONES = new ArrayList<>();
  private static List<Geometry> projects;
  private static List<Map<Integer, Double>> reference;

  @BeforeAll
  static void askPostgis() {
    System.out.println("seed " + SEED);
    for (String layer : new String[] {"lakes", "glaciated_areas", "geography_regions"}) {
      read(layer).filter(draft -> draft.geometry().getArea() <= LARGEST).forEach(ZONES::add);
    }
    assertThat(ZONES).hasSizeGreaterThan(4000);
    List<Geometry> shapes = ZONES.stream().map(ZoneDraft::geometry).toList();
    Envelope world = new Envelope(-180, 180, -85, 85);
    projects = RandomProjects.of(SEED, 2050, shapes).stream()
        .filter(project -> world.contains(project.getEnvelopeInternal())).limit(2000).toList();
    assertThat(projects).hasSize(2000);
    reference = PostgisReference.overlaps(projects, shapes);
  }

  private static Stream<ZoneDraft> read(String layer) {
    Path file = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"))
        .resolve("zones_small_naturalearth/" + layer + "_10m.geojson");
    LocalizedText name = new LocalizedText(layer, layer);
    Category category = new Category(layer, name, Category.Kind.ZONE, List.of(), false, "", List.of(),
        List.of(), List.of(), name);
    ImportResult result = new Importer().read(file, ImportOptions.of(category).withCheckRegion(false));
    assertThat(result.report().counts().refused()).as(layer).isZero();
    return result.drafts().stream();
  }

  @Test
  void agreesOverTheEmbeddedStore() {
    try (Store store = H2Store.open("jdbc:h2:mem:natural-earth-" + System.nanoTime())) {
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
    store.zones().publish(new PublicationDraft(null, "test", "natural earth", ZONES, List.of()));
    Agreement agreement = new Agreement(
        store.zones().dataset(), ZONES.stream().map(ZoneDraft::zoneId).toList());
    agreement.check(SEED, projects, reference);
    assertThat(agreement.hits()).as("the projects must meet zones to prove anything").isGreaterThan(1000);
    assertThat(agreement.measured()).isGreaterThan(700);
  }
}
