package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Reprojector;
import lanxian.http.AnswerBody;
import lanxian.ogc.OfferedCrs;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class FeatureRunsTest {
  private static final long SEED = 43;
  private static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  private static final Reprojector REPROJECTOR = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);

  /** Small zones; on from the 64th one of them is so large that no run can be kept. */
  private static List<ZoneShape> zones(Random random, int version) {
    List<ZoneShape> zones = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Coordinate[] line = new Coordinate[i == 70 ? 60_000 : 2 + random.nextInt(40)];
      for (int k = 0; k < line.length; k++) {
        line[k] = new Coordinate(86 + random.nextDouble(), 43 + random.nextDouble());
      }
      zones.add(new ZoneShape(TestZone.of("z" + i, "wetland", null, new GeometryFactory().createLineString(line))
          .version(version).build()));
    }
    return zones;
  }

  private static String text(GeometryText geometries, ZoneSchema schema, Long list, List<ZoneShape> zones, int from, int to)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerBody body = AnswerBody.into(out);
    new FeatureRuns(FeatureText.whole(geometries, OfferedCrs.DEFAULT, schema), geometries.kept(), list, zones)
        .write(from, to, body);
    body.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyPartOfEveryListIsAsItIsWithoutRuns() throws IOException {
    Random random = new Random(SEED);
    GeometryText keeping = new GeometryText(REPROJECTOR, 1 << 24);
    GeometryText fresh = new GeometryText(REPROJECTOR, 0);
    List<List<ZoneShape>> lists = List.of(zones(random, 1), zones(random, 2));
    ZoneVersion deep = TestZone.of("a", "wetland", null, new GeometryFactory().createPoint(new Coordinate(87, 44)))
        .with("depth", 1.5).build();
    List<ZoneSchema> schemas =
        List.of(ZoneSchema.of(RULES, "wetland", List.of()), ZoneSchema.of(RULES, "wetland", List.of(deep)));
    for (int i = 0; i < 400; i++) {
      int list = random.nextInt(lists.size());
      ZoneSchema schema = schemas.get(i < 200 ? 0 : random.nextInt(2));
      int from = random.nextInt(3) == 0 ? 0 : random.nextInt(150);
      int to = random.nextInt(3) == 0 ? 150 : from + random.nextInt(151 - from);
      assertThat(text(keeping, schema, (long) list, lists.get(list), from, to)).as("seed %d, part %d", SEED, i)
          .isEqualTo(text(fresh, schema, null, lists.get(list), from, to));
    }
  }

  @Test
  void wholeRunsAreKept() throws IOException {
    Random random = new Random(SEED);
    GeometryText keeping = new GeometryText(REPROJECTOR, 1 << 24);
    List<ZoneShape> zones = zones(random, 1);
    ZoneSchema schema = ZoneSchema.of(RULES, "wetland", List.of());
    text(keeping, schema, 7L, zones, 10, 150);
    assertThat(keeping.kept().run(7, 0, schema.form())).as("not all of it was wanted").isNull();
    assertThat(keeping.kept().run(7, 1, schema.form()).ends()).hasSize(FeatureRuns.LENGTH);
    assertThat(keeping.kept().run(7, 2, schema.form()).text()).as("too large").isNull();
    assertThat(keeping.kept().run(7, 4, schema.form()).ends()).as("the last one").hasSize(150 - 4 * FeatureRuns.LENGTH);
    assertThat(keeping.kept().run(7, 1, "another form")).isNull();
    assertThat(keeping.kept().run(8, 1, schema.form())).isNull();
  }
}
