package lanxian.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Recorded;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class CategoryFeaturesTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static ZoneVersion zone(String id, String category, double x, double y, double size) {
    return TestZone.of(id, category, null, GEOMETRIES.toGeometry(new Envelope(x, x + size, y, y + size))).build();
  }

  private static List<String> ids(List<ZoneShape> shapes) {
    return shapes.stream().map(ZoneShape::zoneId).toList();
  }

  @Test
  void featuresOfACategoryComeInTheOrderOfTheirIds() {
    SitingIndex index = SitingIndex.of(new Dataset(1, Instant.EPOCH, List.of(zone("b", "wetland", 87, 44, 0.1),
        zone("a", "wetland", 88, 44, 0.1), zone("c", "farmland", 87, 44, 0.1)), List.of(), List.of()), DAY);
    assertThat(ids(index.features("wetland").all())).containsExactly("a", "b");
    assertThat(ids(index.features("farmland").all())).containsExactly("c");
    assertThat(index.features("county").all()).isEmpty();
    assertThat(index.features("county").bounds().isNull()).isTrue();
    assertThat(index.features("wetland").bounds()).isEqualTo(new Envelope(87, 88.1, 44, 44.1));
  }

  @Test
  void aPublicationLeavesTheFeaturesOfOtherCategoriesAsTheyAre() {
    Dataset first = new Dataset(1, Instant.EPOCH, List.of(zone("a", "wetland", 87, 44, 0.1), zone("f", "farmland", 87, 44, 0.1)),
        List.of(), List.of());
    SitingIndex before = SitingIndex.of(first, DAY);
    CategoryFeatures farmland = before.features("farmland");
    SitingIndex after = before.after(new DatasetAddition(1, 2, Instant.EPOCH,
        List.of(zone("b", "wetland", 88, 44, 0.1), zone("n", "county", 88, 44, 0.1)), List.of(), List.of()));
    assertThat(after.features("farmland")).isSameAs(farmland);
    assertThat(ids(after.features("wetland").all())).containsExactly("a", "b");
    assertThat(ids(after.features("county").all())).containsExactly("n");
    ZoneVersion field = first.versions().get(1);
    SitingIndex retired = after.after(new DatasetAddition(2, 3, Instant.EPOCH, List.of(new ZoneVersion("f", 2,
        field.description(), field.geometry(), field.areaM2(), field.validity(), true, new Recorded(3, Instant.EPOCH))),
        List.of(), List.of()));
    assertThat(retired.features("farmland").all()).isEmpty();
    assertThat(ids(retired.features("wetland").all())).containsExactly("a", "b");
  }

  @Test
  void aFeatureIsFoundByIdAndSoIsThePlaceOfOneThatIsGone() {
    CategoryFeatures features = CategoryFeatures.of(List.of(zone("b", "wetland", 87, 44, 0.1),
        zone("d", "wetland", 87, 44, 0.1), zone("f", "wetland", 87, 44, 0.1)));
    assertThat(features.find("d")).get().extracting(ZoneShape::zoneId).isEqualTo("d");
    assertThat(features.find("c")).isEmpty();
    assertThat(List.of(features.after("a"), features.after("b"), features.after("c"), features.after("d"),
        features.after("z"))).containsExactly(0, 1, 1, 2, 3);
  }

  @Test
  void whatMeetsAWindowIsWhatABruteSearchFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      zones.add(zone("z" + random.nextInt(1_000_000) + "-" + i, "wetland", 86 + random.nextInt(40) * 0.1,
          43 + random.nextInt(20) * 0.1, 0.1 * (1 + random.nextInt(5))));
    }
    CategoryFeatures features = CategoryFeatures.of(zones);
    for (int i = 0; i < 200; i++) {
      double x = 86 + random.nextInt(40) * 0.1;
      double y = 43 + random.nextInt(20) * 0.1;
      Envelope window = new Envelope(x, x + random.nextInt(10) * 0.1, y, y + random.nextInt(10) * 0.1);
      assertThat(ids(features.in(window))).as("seed %d, window %s", seed, window)
          .isEqualTo(zones.stream().filter(zone -> zone.geometry().getEnvelopeInternal().intersects(window))
              .map(ZoneVersion::zoneId).sorted().toList());
    }
  }
}
