package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import lanxian.json.JsonBuffer;
import lanxian.ogc.OfferedCrs;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class KeptFeaturesTest {
  private static final long SEED = 41;
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final Reprojector REPROJECTOR = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  private static final Crs MERCATOR = new CrsRegistry().byCode("EPSG:3857");

  private final GeometryText keeping = new GeometryText(REPROJECTOR, 1 << 20);
  private final GeometryText fresh = new GeometryText(REPROJECTOR, 0);

  private static ZoneVersion zone(Random random, int number) {
    double x = 86 + random.nextDouble();
    double y = 43 + random.nextDouble();
    TestZone zone = TestZone.of("z" + number % 8, "wetland", null, new GeometryFactory().createPolygon(new Coordinate[] {
        new Coordinate(x, y), new Coordinate(x + 0.01, y), new Coordinate(x, y + random.nextDouble()), new Coordinate(x, y)}))
        .version(1 + number / 8);
    if (random.nextBoolean()) {
      zone.with("name", "hides no \"property\" " + number);
    }
    if (random.nextBoolean()) {
      zone.with("depth", random.nextBoolean() ? (Object) random.nextDouble() : "deep");
    }
    return zone.build();
  }

  private static String text(FeatureText features, ZoneVersion zone) {
    byte[] kept = features.kept(zone);
    if (kept != null) {
      return new String(kept, StandardCharsets.UTF_8);
    }
    JsonBuffer out = new JsonBuffer();
    out.add('['); // a page does not begin with a feature either
    features.write(zone, out);
    return new String(out.bytesFrom(1), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsKeptIsWhatIsWritten() {
    Random random = new Random(SEED);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      zones.add(zone(random, i));
    }
    // the type of "depth" and whether there is an "attribute_name" depend on what else is in the layer
    List<ZoneSchema> schemas = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      schemas.add(ZoneSchema.of(RULES, "wetland", zones.subList(i, i + 1 + 4 * i)));
    }
    for (int i = 0; i < 3000; i++) {
      ZoneVersion zone = zones.get(random.nextInt(zones.size()));
      ZoneSchema schema = schemas.get(random.nextInt(schemas.size()));
      Crs crs = random.nextInt(4) == 0 ? MERCATOR : OfferedCrs.DEFAULT;
      boolean whole = random.nextBoolean();
      boolean geometry = whole || random.nextBoolean();
      int first = random.nextInt(schema.columns().size());
      String expected = text(whole ? FeatureText.whole(fresh, crs, schema)
          : new FeatureText(fresh, crs, schema.columns().subList(first, schema.columns().size()), geometry), zone);
      String found = text(whole ? FeatureText.whole(keeping, crs, schema)
          : new FeatureText(keeping, crs, schema.columns().subList(first, schema.columns().size()), geometry), zone);
      assertThat(found).as("seed %d, feature %d", SEED, i).isEqualTo(expected);
    }
  }

  @Test
  void aFeatureIsKeptForItsSchemaOnly() {
    ZoneVersion plain = TestZone.of("a", "wetland", null, new GeometryFactory().createPoint(new Coordinate(87, 44))).build();
    ZoneVersion other = TestZone.of("b", "wetland", null, new GeometryFactory().createPoint(new Coordinate(87, 44)))
        .with("depth", 1.5).build();
    FeatureText alone = FeatureText.whole(keeping, OfferedCrs.DEFAULT, ZoneSchema.of(RULES, "wetland", List.of(plain)));
    FeatureText both = FeatureText.whole(keeping, OfferedCrs.DEFAULT, ZoneSchema.of(RULES, "wetland", List.of(plain, other)));
    assertThat(alone.kept(plain)).isNull();
    alone.write(plain, new JsonBuffer());
    assertThat(alone.kept(plain)).isNotNull();
    assertThat(both.kept(plain)).isNull();
    FeatureText again = FeatureText.whole(keeping, OfferedCrs.DEFAULT, ZoneSchema.of(RULES, "wetland", List.of(plain)));
    assertThat(again.kept(plain)).as("the same schema made anew, as after a publication").isNotNull();
    assertThat(FeatureText.whole(keeping, MERCATOR, ZoneSchema.of(RULES, "wetland", List.of(plain))).kept(plain)).isNull();
    assertThat(FeatureText.whole(fresh, OfferedCrs.DEFAULT, ZoneSchema.of(RULES, "wetland", List.of(plain))).kept(plain))
        .isNull();
  }

  @Test
  void takesNoMoreMemoryThanItMay() {
    Random random = new Random(SEED);
    ZoneSchema schema = ZoneSchema.of(RULES, "wetland", List.of());
    FeatureText features = FeatureText.whole(keeping, OfferedCrs.DEFAULT, schema);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < 8000; i++) {
      ZoneVersion zone = zone(random, i);
      zones.add(zone);
      features.write(zone, new JsonBuffer());
    }
    keeping.kept().tidy();
    long bytes = zones.stream().map(features::kept).filter(kept -> kept != null).mapToLong(kept -> kept.length).sum();
    assertThat(bytes).isBetween(1L << 18, 1L << 20);
  }
}
