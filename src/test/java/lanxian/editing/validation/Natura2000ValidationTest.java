package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Change;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The 144 Dutch Natura 2000 sites (541,000 vertices) as one change set of a category in which nothing may overlap, held
 * against what PostGIS says of the same geometries.
 */
@Tag("corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Natura2000ValidationTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** So many places of one zone are told at most. */
  private static final int MAX_PLACES = 100;

  /** Grown about their middles by so much, sites overlap: as they are no two of them do. */
  private static final double GROWTH = 1.02;

  private List<MultiPolygon> sites;

  @BeforeAll
  void read() throws IOException {
    sites = sites();
  }

  @Test
  void everyInvalidSiteIsToldWithItsPlacesAndMended() {
    Checked checked = checked(sites);
    ValidationReport report = checked.report();
    Map<Integer, Coordinate> invalid = PostgisDefects.of(sites);
    assertThat(invalid).hasSize(36);
    Map<Integer, ValidationFinding> told = new TreeMap<>();
    report.findings().stream().filter(finding -> finding.code() == ValidationCode.ZONE_INVALID)
        .forEach(finding -> told.put(number(finding.zoneId()), finding));
    assertThat(told.keySet()).isEqualTo(invalid.keySet());
    invalid.forEach((site, place) -> {
      Geometry places = told.get(site).geometry();
      // places of one site that were not all told need not hold the one that PostGIS names
      assertThat(places.getNumGeometries() == MAX_PLACES ? sites.get(site).distance(places.getGeometryN(0))
          : places.distance(FACTORY.createPoint(place))).as("site %d: PostGIS names %s", site, place).isLessThan(1e-9);
    });
    assertThat(PostgisDefects.overlaps(sites).values()).allSatisfy(m2 -> assertThat(m2).isLessThan(1));
    assertThat(report.findings()).noneMatch(finding -> finding.figures().containsKey("overlapM2"));
    mendWhole(checked);
  }

  @Test
  void everyOverlapOfGrownSitesIsToldWithItsAreaAndMended() {
    List<Geometry> grown = sites.stream().map(Natura2000ValidationTest::grown).toList();
    Checked checked = checked(grown);
    Map<String, Double> expected = PostgisDefects.overlaps(grown);
    Map<String, Double> told = new HashMap<>();
    checked.report().findings().stream().filter(finding -> finding.figures().containsKey("overlapM2"))
        .forEach(finding -> told.put(pair(finding),
            finding.figures().get("overlapM2") + finding.figures().get("sliversM2")));
    assertThat(told).hasSizeGreaterThan(40);
    expected.forEach((pair, m2) -> {
      if (Math.abs(m2 - 1) > 0.01) { // on the limit rounding decides
        assertThat(told.containsKey(pair)).as("%s overlaps by %f m²", pair, m2).isEqualTo(m2 > 1);
      }
    });
    told.forEach((pair, m2) -> assertThat(m2).as(pair)
        .isCloseTo(expected.getOrDefault(pair, 0.0), within(1e-3 + 1e-6 * m2)));
    mendWhole(checked);
  }

  /** Mends until no error is left; each round holds the sum of all changes against the difference of the totals. */
  private static void mendWhole(Checked checked) {
    Checked now = checked;
    int rounds = 0;
    do {
      now = now.mended();
      rounds++;
    } while (!now.report().errors().isEmpty() && rounds < 4);
    assertThat(now.report().errors()).as("after %d rounds", rounds).isEmpty();
    for (int i = 0; i < 144; i++) {
      assertThat(now.geometry("site-" + i).isValid()).as("site %d", i).isTrue();
    }
  }

  private static Checked checked(List<? extends Geometry> geometries) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < geometries.size(); i++) {
      changes.add(Draft.of("site-" + i, "nature_reserve", "GENERAL", geometries.get(i)).change());
    }
    return Checked.of(Draft.set(changes));
  }

  private static Geometry grown(Geometry site) {
    Coordinate middle = site.getEnvelopeInternal().centre();
    return AffineTransformation.scaleInstance(GROWTH, GROWTH, middle.x, middle.y).transform(site);
  }

  private static String pair(ValidationFinding finding) {
    int a = number(finding.zoneId());
    int b = number(finding.otherZoneId());
    return Math.min(a, b) + "-" + Math.max(a, b);
  }

  private static int number(String zoneId) {
    return Integer.parseInt(zoneId.substring("site-".length()));
  }

  private static List<MultiPolygon> sites() throws IOException {
    Path file = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"))
        .resolve("natura2000_nl/natura2000_nl.geojson");
    List<MultiPolygon> result = new ArrayList<>();
    for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
      List<Polygon> parts = new ArrayList<>();
      for (JsonNode part : feature.get("geometry").get("coordinates")) {
        List<LinearRing> rings = new ArrayList<>();
        part.forEach(ring -> rings.add(ring(ring)));
        parts.add(FACTORY.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
      }
      result.add(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
    }
    return result;
  }

  private static LinearRing ring(JsonNode points) {
    List<Coordinate> coordinates = new ArrayList<>();
    points.forEach(point -> coordinates.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
    return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
  }
}
