package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The modules that drawing computes with, run by Node: against JTS, GeographicLib, and by hand. */
class PageDrawModulesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);
  private static final String OVERLAY = "draw/tools/geometry/overlay.js";
  private static final String OFFSET = "draw/tools/geometry/offset.js";
  private static final String EDIT = "draw/tools/geometry/edit.js";
  private static final String TRACE = "draw/tools/geometry/trace.js";
  private static final String BORDER = "draw/tools/geometry/border.js";
  private static final String MERGE = "draw/merge.js";
  private static final long SEED = 20261129;

  @TempDir Path folder;

  private JsonNode ask(List<List<Object>> questions) throws Exception {
    Path input = Files.write(folder.resolve("questions.json"), MAPPER.writeValueAsBytes(questions));
    Process node = new ProcessBuilder("node", "src/test/resources/browser/page/draw.mjs",
        Path.of("src/main/resources/ui").toAbsolutePath().toString()).redirectInput(input.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(output).isZero();
    return MAPPER.readTree(output);
  }

  private JsonNode askOne(Object... question) throws Exception {
    return ask(List.of(List.of(question))).get(0);
  }

  private static Object json(String text) throws IOException {
    return MAPPER.readValue(text.replace('\'', '"'), Object.class);
  }

  private static double round(double value) {
    return Math.round(value * 1e9) / 1e9;
  }

  /** A star-shaped polygon with a hole in it now and then. */
  private static Polygon star(Random random, double lon, double lat, int corners) {
    LinearRing shell = ring(random, lon, lat, corners, 0.02, 0.06);
    boolean hole = random.nextInt(3) == 0;
    return FACTORY.createPolygon(shell, hole ? new LinearRing[] {ring(random, lon, lat, 8, 0.005, 0.015)} : new LinearRing[0]);
  }

  private static LinearRing ring(Random random, double lon, double lat, int corners, double from, double to) {
    Coordinate[] places = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double radius = from + (to - from) * random.nextDouble();
      double angle = 2 * Math.PI * i / corners;
      places[i] = new Coordinate(round(lon + radius * Math.cos(angle)), round(lat + radius * Math.sin(angle)));
    }
    places[corners] = places[0];
    return FACTORY.createLinearRing(places);
  }

  private static List<List<List<List<Double>>>> polygons(Geometry geometry) {
    List<List<List<List<Double>>>> all = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      List<List<List<Double>>> rings = new ArrayList<>(List.of(places(polygon.getExteriorRing().getCoordinates())));
      for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
        rings.add(places(polygon.getInteriorRingN(k).getCoordinates()));
      }
      all.add(rings);
    }
    return all;
  }

  private static List<List<Double>> places(Coordinate... coordinates) {
    return Stream.of(coordinates).map(place -> List.of(place.x, place.y)).toList();
  }

  private static LinearRing ring(JsonNode node) {
    Coordinate[] places = new Coordinate[node.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = new Coordinate(node.get(i).get(0).asDouble(), node.get(i).get(1).asDouble());
    }
    return FACTORY.createLinearRing(places);
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return FACTORY.createPolygon(ring(rings.get(0)), holes);
  }

  private static Geometry geometry(JsonNode polygons) {
    assertThat(polygons.isArray()).as(polygons.toString()).isTrue();
    List<Polygon> all = new ArrayList<>();
    polygons.forEach(rings -> all.add(polygon(rings)));
    return FACTORY.createMultiPolygon(all.toArray(Polygon[]::new));
  }

  /** New corners are rounded to 1e-9°: areas may differ by that times the lengths of the boundaries. */
  private static void assertSameShape(String what, Geometry is, Geometry wanted, double length) {
    assertThat(is.isValid()).as("%s is valid: %s", what, is).isTrue();
    assertThat(is.symDifference(wanted).getArea()).as(what).isLessThan(2e-9 * length);
  }

  @Test
  void joiningAndTakingAwayAreThoseOfJts() throws Exception {
    Random random = new Random(SEED);
    List<List<Object>> questions = new ArrayList<>();
    List<Polygon[]> pairs = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Polygon first = star(random, 87.3, 44, 5 + random.nextInt(60));
      Polygon second = star(random, 87.3 + 0.1 * (random.nextDouble() - 0.5), 44 + 0.1 * (random.nextDouble() - 0.5),
          5 + random.nextInt(60));
      pairs.add(new Polygon[] {first, second});
      questions.add(List.of(OVERLAY, "union", polygons(first), polygons(second)));
      questions.add(List.of(OVERLAY, "difference", polygons(first), polygons(second)));
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < pairs.size(); i++) {
      Polygon first = pairs.get(i)[0];
      Polygon second = pairs.get(i)[1];
      double length = first.getLength() + second.getLength();
      String what = "seed " + SEED + ", pair " + i;
      assertSameShape(what + " joined", geometry(answers.get(2 * i)), first.union(second), length);
      assertSameShape(what + " without", geometry(answers.get(2 * i + 1)), first.difference(second), length);
    }
  }

  /** Corners on a coarse grid: many lie on lines of the other polygon, and lines run along each other. */
  @Test
  void polygonsThatShareCornersAndLinesAreJoinedAsByJts() throws Exception {
    Random random = new Random(SEED + 5);
    List<List<Object>> questions = new ArrayList<>();
    List<Polygon[]> pairs = new ArrayList<>();
    while (pairs.size() < 200) {
      Polygon first = coarse(star(random, 87.3, 44, 4 + random.nextInt(12)));
      Polygon second = coarse(star(random, 87.3 + 0.02 * random.nextInt(3), 44 + 0.02 * random.nextInt(3),
          4 + random.nextInt(12)));
      if (first.isValid() && second.isValid() && first.getArea() > 0 && second.getArea() > 0) {
        pairs.add(new Polygon[] {first, second});
        questions.add(List.of(OVERLAY, "union", polygons(first), polygons(second)));
        questions.add(List.of(OVERLAY, "difference", polygons(first), polygons(second)));
      }
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < pairs.size(); i++) {
      Polygon first = pairs.get(i)[0];
      Polygon second = pairs.get(i)[1];
      double length = first.getLength() + second.getLength();
      String what = "seed " + (SEED + 5) + ", pair " + i;
      assertSameShape(what + " joined", geometry(answers.get(2 * i)), first.union(second), length);
      assertSameShape(what + " without", geometry(answers.get(2 * i + 1)), first.difference(second), length);
    }
  }

  private static Polygon coarse(Polygon polygon) {
    Polygon copy = (Polygon) polygon.copy();
    copy.apply((CoordinateFilter) place -> {
      place.x = Math.round(place.x * 100) / 100.0;
      place.y = Math.round(place.y * 100) / 100.0;
    });
    copy.geometryChanged();
    return copy;
  }

  /** Parts have the area of the whole, meet in the same corners, and joined again are what they were. */
  @Test
  void aZoneCutInPartsAndJoinedAgainIsTheSame() throws Exception {
    Random random = new Random(SEED + 1);
    List<List<Object>> questions = new ArrayList<>();
    List<Polygon> wholes = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Polygon whole = star(random, 87.3, 44, 6 + random.nextInt(80));
      List<List<Double>> line = new ArrayList<>();
      for (int k = 0; k < 2 + random.nextInt(4); k++) {
        line.add(List.of(round(87.2 + 0.2 * random.nextDouble()), round(43.9 + 0.2 * random.nextDouble())));
      }
      line.set(0, List.of(87.2, round(43.95 + 0.1 * random.nextDouble())));
      line.set(line.size() - 1, List.of(87.4, round(43.95 + 0.1 * random.nextDouble())));
      wholes.add(whole);
      questions.add(List.of(OVERLAY, "split", polygons(whole), line));
    }
    JsonNode parts = ask(questions);
    List<List<Object>> again = new ArrayList<>();
    int cut = 0;
    for (int i = 0; i < wholes.size(); i++) {
      String what = "seed " + (SEED + 1) + ", zone " + i;
      Geometry all = geometry(parts.get(i));
      cut += parts.get(i).size() > 1 ? 1 : 0;
      double sum = 0;
      for (int k = 0; k < all.getNumGeometries(); k++) {
        assertThat(all.getGeometryN(k).isValid()).as(what).isTrue();
        sum += all.getGeometryN(k).getArea();
      }
      double slack = 2e-9 * wholes.get(i).getLength();
      assertThat(sum).as(what).isCloseTo(wholes.get(i).getArea(), within(slack));
      double both = all.getNumGeometries() > 1 ? all.getGeometryN(0).intersection(all.getGeometryN(1)).getArea() : 0;
      assertThat(both).as(what).isLessThan(slack);
      Object first = List.of(MAPPER.convertValue(parts.get(i).get(0), Object.class));
      List<Object> others = new ArrayList<>();
      for (int k = 1; k < parts.get(i).size(); k++) {
        others.add(MAPPER.convertValue(parts.get(i).get(k), Object.class));
      }
      // one after the other, as somebody would join them
      again.add(others.isEmpty() ? List.of(OVERLAY, "union", first, first)
          : List.of(OVERLAY, "union", first, List.of(others.get(0))));
    }
    assertThat(cut).as("zones that were cut").isGreaterThan(80);
    JsonNode joined = ask(again);
    for (int i = 0; i < wholes.size(); i++) {
      Geometry all = geometry(parts.get(i));
      Geometry wanted = all.getNumGeometries() > 1 ? all.getGeometryN(0).union(all.getGeometryN(1)) : all.getGeometryN(0);
      assertSameShape("seed " + (SEED + 1) + ", joined " + i, geometry(joined.get(i)), wanted, wholes.get(i).getLength());
    }
  }

  @Test
  void cornersThatStayKeepTheirExactNumbers() throws Exception {
    Random random = new Random(SEED + 2);
    Polygon whole = star(random, 87.3, 44, 40);
    JsonNode parts = askOne(OVERLAY, "split", polygons(whole), List.of(List.of(87.2, 44.001), List.of(87.4, 44.002)));
    Geometry all = geometry(parts);
    assertThat(parts.size()).isGreaterThan(1);
    List<Coordinate> now = List.of(all.getCoordinates());
    assertThat(now).contains(whole.getCoordinates());
  }

  @Test
  void linesThatCutNothingLeaveOnePart() throws Exception {
    Object square = json("[[[[87,44],[87.1,44],[87.1,44.1],[87,44.1],[87,44]]]]");
    JsonNode answers = ask(List.of(
        List.of(OVERLAY, "split", square, json("[[87.01,44.01],[87.05,44.05]]")),
        List.of(OVERLAY, "split", square, json("[[86.9,44.05],[87.05,44.05]]")),
        List.of(OVERLAY, "split", square, json("[[86.9,44],[87.2,44]]")),
        List.of(OVERLAY, "split", square, json("[[87,44],[87.1,44.1]]")),
        List.of(OVERLAY, "split", square, json("[[86.9,44.05],[87.05,44.05],[87.05,44.02],[87.02,44.02],[87.02,44.2]]"))));
    assertThat(answers).map(JsonNode::size).startsWith(1, 1, 1, 2, 2 + 1);
  }

  @Test
  void neighboursWithOneBorderBecomeOneWithoutIt() throws Exception {
    JsonNode joined = askOne(OVERLAY, "union", json("[[[[87,44],[87.1,44],[87.1,44.05],[87.1,44.1],[87,44.1],[87,44]]]]"),
        json("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1000000004,44.1],[87.1,44]]]]"));
    assertThat(joined).hasSize(1);
    assertThat(joined.get(0)).hasSize(1);
    assertThat(geometry(joined).getEnvelopeInternal()).isEqualTo(new Envelope(87, 87.2, 44, 44.1));
    assertThat(geometry(joined).getArea()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void theWayAlongANeighbourIsTheShorterOneUnlessAskedOtherwise() throws Exception {
    Object ring = json("[[87,44],[87.1,44],[87.1,44.1],[87,44.1],[87,44]]");
    Object first = json("{'index':0,'place':[87,44]}");
    Object second = json("{'index':1,'place':[87.1,44]}");
    JsonNode answers = ask(List.of(List.of(TRACE, "ways", ring, first, second),
        List.of(TRACE, "ways", ring, second, json("{'index':3,'place':[87,44.1]}")),
        List.of(TRACE, "ways", ring, json("{'index':0,'place':[87.06,44]}"), json("{'index':0,'place':[87.02,44]}")),
        List.of(TRACE, "onRing", ring, json("[87.06,44]")), List.of(TRACE, "onRing", ring, json("[87.06,44.01]"))));
    assertThat(answers.get(0).get(0).toString()).isEqualTo("[[87,44],[87.1,44]]");
    assertThat(answers.get(0).get(1).toString()).isEqualTo("[[87,44],[87,44.1],[87.1,44.1],[87.1,44]]");
    assertThat(answers.get(1).get(0)).hasSize(3);
    assertThat(answers.get(2).get(0).toString()).isEqualTo("[[87.06,44],[87.02,44]]");
    assertThat(answers.get(2).get(1)).hasSize(6);
    assertThat(answers.get(3).path("index").asInt(-1)).isZero();
    assertThat(answers.get(4).isNull()).isTrue();
  }

  @Test
  void placesInADirectionAreThoseOfGeographicLib() throws Exception {
    Random random = new Random(SEED + 3);
    List<List<Object>> questions = new ArrayList<>();
    List<GeodesicData> wanted = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double lon = 73 + 60 * random.nextDouble();
      double lat = 4 + 49 * random.nextDouble();
      double azimuth = 360 * random.nextDouble() - 180;
      double metres = Math.pow(10, -1 + random.nextInt(7)) * (random.nextDouble() - 0.2);
      questions.add(List.of("geo/geodesic.js", "destination", List.of(lon, lat), azimuth, metres));
      wanted.add(CGCS2000.Direct(lat, lon, azimuth, metres));
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < wanted.size(); i++) {
      double off = CGCS2000.Inverse(wanted.get(i).lat2, wanted.get(i).lon2, answers.get(i).get(1).asDouble(),
          answers.get(i).get(0).asDouble()).s12;
      assertThat(off).as("seed %d: %s", SEED + 3, questions.get(i)).isLessThan(1e-3);
    }
  }

  /** Every corner of a line beside a line is as far from it as was asked for, on the side that was asked for. */
  @Test
  void linesBesideALineKeepTheirDistance() throws Exception {
    Random random = new Random(SEED + 4);
    List<List<Object>> questions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<List<Double>> line = new ArrayList<>();
      double angle = 2 * Math.PI * random.nextDouble();
      double lon = 87 + random.nextDouble();
      double lat = 43.5 + random.nextDouble();
      for (int k = 0; k < 3 + random.nextInt(8); k++) {
        line.add(List.of(round(lon), round(lat)));
        angle += 1.2 * (random.nextDouble() - 0.5);
        lon += 0.02 * Math.cos(angle);
        lat += 0.015 * Math.sin(angle);
      }
      questions.add(List.of(OFFSET, "parallel", line, 10 + 190 * random.nextDouble(), i % 2 == 0 ? 1 : -1));
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < questions.size(); i++) {
      List<?> line = (List<?>) questions.get(i).get(2);
      double metres = (double) questions.get(i).get(3);
      assertThat(answers.get(i).size()).as("seed %d: %s", SEED + 4, answers.get(i)).isGreaterThanOrEqualTo(line.size());
      for (JsonNode place : answers.get(i)) {
        assertThat(metresTo(line, place.get(0).asDouble(), place.get(1).asDouble())).as("seed %d, line %d", SEED + 4, i)
            .isCloseTo(metres, within(0.02));
      }
      List<?> first = (List<?>) line.get(0);
      List<?> second = (List<?>) line.get(1);
      double east = answers.get(i).get(0).get(0).asDouble() - (double) first.get(0);
      double north = answers.get(i).get(0).get(1).asDouble() - (double) first.get(1);
      double side = ((double) second.get(0) - (double) first.get(0)) * north
          - ((double) second.get(1) - (double) first.get(1)) * east;
      assertThat(Math.signum(side)).as("left is positive").isEqualTo(i % 2 == 0 ? -1 : 1);
    }
  }

  /** Metres to a line that is straight in degrees, by steps of GeographicLib: to the nearest of them, then finer around it. */
  private static double metresTo(List<?> line, double lon, double lat) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < line.size(); i++) {
      List<?> a = (List<?>) line.get(i - 1);
      List<?> b = (List<?>) line.get(i);
      double from = 0;
      double to = 1;
      for (int turn = 0; turn < 60; turn++) {
        double third = (to - from) / 3;
        if (metres(a, b, from + third, lon, lat) < metres(a, b, to - third, lon, lat)) {
          to -= third;
        } else {
          from += third;
        }
      }
      least = Math.min(least, metres(a, b, (from + to) / 2, lon, lat));
    }
    return least;
  }

  private static double metres(List<?> a, List<?> b, double share, double lon, double lat) {
    double x = (double) a.get(0) + share * ((double) b.get(0) - (double) a.get(0));
    double y = (double) a.get(1) + share * ((double) b.get(1) - (double) a.get(1));
    return CGCS2000.Inverse(lat, lon, y, x).s12;
  }

  @Test
  void aStripIsTwiceAsWideAsOneOfItsSides() throws Exception {
    Object line = json("[[87.3,44],[87.31,44.004],[87.32,44.003]]");
    JsonNode answers = ask(List.of(List.of(OFFSET, "strip", line, 50, "left"), List.of(OFFSET, "strip", line, 50, "right"),
        List.of(OFFSET, "strip", line, 50, "both"),
        List.of(OFFSET, "strip", json("[[87.3,44],[87.301,44],[87.3,44.00001]]"), 50, "both")));
    Geometry left = geometry(answers.get(0));
    Geometry right = geometry(answers.get(1));
    assertThat(left.intersection(right).getArea()).isLessThan(1e-12);
    assertThat(geometry(answers.get(2)).getArea()).isCloseTo(left.getArea() + right.getArea(), within(1e-11));
    assertThat(answers.get(3).path("fault").asText()).startsWith("Unsolved");
  }

  @Test
  void aSharedBorderMovesForBothNeighbours() throws Exception {
    Object east = json("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1,44.1],[87.1,44]]]]");
    JsonNode answers = ask(List.of(
        List.of(EDIT, "movedWith", east, json("[87.1000000005,44.1]"), json("[87.12,44.1]")),
        List.of(EDIT, "movedWith", east, json("[87.1,44.05]"), json("[87.12,44.05]")),
        List.of(EDIT, "insertedWith", east, json("[[87.1,44],[87.1,44.1]]"), json("[87.09,44.05]")),
        List.of(EDIT, "insertedWith", east, json("[[87.1,44.02],[87.1,44.08]]"), json("[87.09,44.05]")),
        List.of(EDIT, "movedWith", east, json("[87.3,44]"), json("[87.4,44]"))));
    assertThat(answers.get(0).toString()).isEqualTo("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.12,44.1],[87.1,44]]]]");
    assertThat(answers.get(1).toString())
        .isEqualTo("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1,44.1],[87.12,44.05],[87.1,44]]]]");
    assertThat(answers.get(2).toString())
        .isEqualTo("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1,44.1],[87.09,44.05],[87.1,44]]]]");
    assertThat(answers.get(3).toString()).isEqualTo(
        "[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1,44.1],[87.1,44.08],[87.09,44.05],[87.1,44.02],[87.1,44]]]]");
    assertThat(answers.get(4).toString()).isEqualTo("[[[[87.1,44],[87.2,44],[87.2,44.1],[87.1,44.1],[87.1,44]]]]");
  }

  @Test
  void whatTwoPeopleDidToDifferentChangesIsJoinedAndToOneIsAsked() throws Exception {
    Object base = list(change("c1", "z1", 1), change("c2", "z2", 1));
    Object mine = list(change("c1", "z1", 2), change("c2", "z2", 1), change("new", "z3", 1));
    JsonNode answers = ask(List.of(
        List.of(MERGE, "merge", base, mine, list(change("c1", "z1", 1), change("c2", "z2", 3))),
        List.of(MERGE, "merge", base, mine, list(change("c1", "z1", 3), change("c2", "z2", 1))),
        // mine reached the service, and only the answer was lost
        List.of(MERGE, "merge", base, mine, list(change("c1", "z1", 2), change("c2", "z2", 1), change("c3", "z3", 1))),
        // somebody else began with the same zone
        List.of(MERGE, "merge", base, mine, list(change("c1", "z1", 1), change("c2", "z2", 1), change("c3", "z3", 5))),
        // somebody else took out what I bent
        List.of(MERGE, "merge", base, mine, list(change("c2", "z2", 1)))));
    assertThat(places(answers.get(0).path("changes"))).containsExactlyInAnyOrder("c1 2", "c2 3", "new 1");
    assertThat(answers.get(0).path("conflicts")).isEmpty();
    assertThat(answers.get(1).path("conflicts")).hasSize(1);
    assertThat(places(answers.get(1).path("conflicts").get(0).path("mine"))).containsExactly("c1 2");
    assertThat(places(answers.get(1).path("conflicts").get(0).path("theirs"))).containsExactly("c1 3");
    assertThat(places(answers.get(1).path("changes"))).containsExactlyInAnyOrder("c1 2", "c2 1", "new 1");
    assertThat(places(answers.get(2).path("changes"))).containsExactlyInAnyOrder("c1 2", "c2 1", "c3 1");
    assertThat(answers.get(2).path("conflicts")).isEmpty();
    assertThat(places(answers.get(3).path("conflicts").get(0).path("theirs"))).containsExactly("c3 5");
    assertThat(places(answers.get(3).path("changes"))).containsExactlyInAnyOrder("c1 2", "c2 1", "new 1");
    assertThat(answers.get(4).path("conflicts").get(0).path("theirs")).isEmpty();
    assertThat(places(answers.get(4).path("conflicts").get(0).path("mine"))).containsExactly("c1 2");
  }

  private static Object list(String... changes) throws IOException {
    return json("[" + String.join(",", changes) + "]");
  }

  private static String change(String id, String zone, int place) {
    return "{'id':'%s','kind':'CREATE','sources':[],'results':[{'type':'Feature','id':'%s','properties':{'name':'n'},"
        .formatted(id, zone) + "'geometry':{'type':'Polygon','coordinates':[[[%1$d,0],[0,1],[0,0],[%1$d,0]]]}}]}".formatted(place);
  }

  private static List<String> places(JsonNode changes) {
    List<String> all = new ArrayList<>();
    changes.forEach(change -> all.add(change.path("id").asText() + " "
        + change.path("results").get(0).path("geometry").path("coordinates").get(0).get(0).get(0)));
    return all;
  }

  /** Each text of drawing is there in both languages, with the same names to be filled in. */
  @Test
  void bothLanguagesSayTheSame() throws Exception {
    JsonNode texts = ask(List.of(List.of("text/draw-zh.js", "default"), List.of("text/draw-en.js", "default")));
    assertThat(named(texts.get(0))).isNotEmpty().isEqualTo(named(texts.get(1)));
  }

  private static List<String> named(JsonNode texts) {
    return texts.properties().stream().map(text -> text.getKey() + " " + Pattern.compile("\\{\\w+}")
        .matcher(text.getValue().asText()).results().map(MatchResult::group).sorted().toList()).sorted().toList();
  }

  /** The new boundary is the line and what is left of the old one; of both stretches either can go, the shorter first. */
  @Test
  void aBorderThatRunsAlongAnotherLineIsLeftAndJoinedAtItsEnds() throws Exception {
    Random random = new Random(SEED + 6);
    List<List<Object>> questions = new ArrayList<>();
    List<Polygon> wholes = new ArrayList<>();
    List<LineString> lines = new ArrayList<>();
    while (questions.size() < 150) {
      Polygon whole = star(random, 87.3, 44, 6 + random.nextInt(40));
      Coordinate[] shell = whole.getExteriorRing().getCoordinates();
      int from = random.nextInt(shell.length - 1);
      int to = (from + 1 + random.nextInt(shell.length - 3)) % (shell.length - 1);
      double angle = Math.atan2(shell[from].y - 44, shell[from].x - 87.3);
      double turn = Math.atan2(shell[to].y - 44, shell[to].x - 87.3) - angle;
      double way = turn < 0 ? turn + 2 * Math.PI : turn;
      double radius = random.nextBoolean() ? 0.08 : 0.018; // around the zone, or within it
      List<Coordinate> places = new ArrayList<>(List.of(shell[from]));
      for (int k = 1; k < 12; k++) {
        places.add(new Coordinate(round(87.3 + radius * Math.cos(angle + way * k / 12)),
            round(44 + radius * Math.sin(angle + way * k / 12))));
      }
      places.add(shell[to]);
      wholes.add(whole);
      lines.add(FACTORY.createLineString(places.toArray(Coordinate[]::new)));
      questions.add(List.of(BORDER, "redrawn", polygons(whole), places(places.toArray(Coordinate[]::new))));
    }
    JsonNode answers = ask(questions);
    int done = 0;
    for (int i = 0; i < questions.size(); i++) {
      Geometry old = wholes.get(i).getBoundary();
      LineString line = lines.get(i);
      if (answers.get(i).has("fault")) {
        assertThat(line.intersection(wholes.get(i).getBoundary()).getNumPoints() > 2 || wholes.get(i).getNumInteriorRing() > 0)
            .as("seed %d, zone %d: %s", SEED + 6, i, answers.get(i)).isTrue();
        continue;
      }
      assertThat(answers.get(i).get(0).path("metres").asDouble())
          .isLessThanOrEqualTo(answers.get(i).get(1).path("metres").asDouble());
      for (JsonNode stretch : answers.get(i)) {
        if (!stretch.path("polygons").isNull()) {
          String what = "seed %d, zone %d".formatted(SEED + 6, i);
          Geometry now = geometry(stretch.path("polygons"));
          assertThat(now.isValid()).as(what).isTrue();
          assertThat(now.getBoundary().difference(old.union(line).buffer(1e-10)).getLength()).as(what).isLessThan(1e-8);
          assertThat(line.difference(now.getBoundary().buffer(1e-10)).getLength()).as(what).isLessThan(1e-8);
          assertThat(lineOf(stretch.path("gone")).intersection(now.getBoundary()).getLength()).as(what).isLessThan(1e-8);
          done++;
        }
      }
    }
    assertThat(done).isGreaterThan(150);
  }

  private static LineString lineOf(JsonNode places) {
    Coordinate[] all = new Coordinate[places.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Coordinate(places.get(i).get(0).asDouble(), places.get(i).get(1).asDouble());
    }
    return FACTORY.createLineString(all);
  }

  @Test
  void aBorderThatDoesNotComeBackIsNone() throws Exception {
    Object square = json("[[[[87,44],[87.1,44],[87.1,44.1],[87,44.1],[87,44]],"
        + "[[87.04,44.04],[87.04,44.06],[87.06,44.06],[87.04,44.04]]]]");
    JsonNode answers = ask(List.of(
        List.of(BORDER, "redrawn", square, json("[[87.1,44.02],[87.12,44.05]]")),
        List.of(BORDER, "redrawn", square, json("[[87.1,44.02],[87.04,44.05]]")),
        List.of(BORDER, "redrawn", square, json("[[87.1,44.02],[87.12,44.05],[87.1,44.02]]")),
        // through the hole: no way
        List.of(BORDER, "redrawn", square, json("[[87.1,44.045],[87,44.055]]")),
        // on the hole's side of it the hole stays in, on the other it would be left out
        List.of(BORDER, "redrawn", square, json("[[87.1,44.02],[87,44.02]]"))));
    for (int i = 0; i < 4; i++) {
      assertThat(answers.get(i).path("fault").asText()).as("line %d", i).startsWith("Unsolved");
    }
    assertThat(answers.get(4)).map(stretch -> stretch.path("polygons").isNull()).containsExactly(false, true);
    assertThat(geometry(answers.get(4).get(0).path("polygons")).getNumPoints()).isEqualTo(5 + 4);
  }

  /** A gap of 0.6 m all along a neighbour's border: it is closed, nothing is lost, and nothing else is added. */
  @Test
  void gapsBetweenNeighboursAreClosedAndNothingElse() throws Exception {
    Random random = new Random(SEED + 7);
    double width = 0.6 / 111_100;
    List<List<Object>> questions = new ArrayList<>();
    List<Geometry[]> pairs = new ArrayList<>();
    while (pairs.size() < 120) {
      Polygon first = star(random, 87.3, 44, 5 + random.nextInt(40));
      Polygon other = star(random, 87.3 + 0.08 * (random.nextDouble() - 0.5), 44 + 0.08 * (random.nextDouble() - 0.5),
          5 + random.nextInt(40));
      Geometry second = other.difference(first.buffer(width));
      second.apply((CoordinateFilter) place -> {
        place.x = round(place.x);
        place.y = round(place.y);
      });
      second.geometryChanged();
      if (second.isValid() && !second.isEmpty()) {
        pairs.add(new Geometry[] {first, second, first.union(other)});
        questions.add(List.of("draw/tools/geometry/close.js", "closed", polygons(second), polygons(first), 1));
      }
    }
    JsonNode stretched = ask(questions);
    List<List<Object>> unions = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      unions.add(List.of(OVERLAY, "union", polygons(pairs.get(i)[0]), MAPPER.convertValue(stretched.get(i), Object.class)));
    }
    JsonNode joined = ask(unions);
    double open = 0;
    double all = 0;
    for (int i = 0; i < pairs.size(); i++) {
      String what = "seed " + (SEED + 7) + ", pair " + i;
      Geometry is = geometry(joined.get(i));
      Geometry both = pairs.get(i)[0].union(pairs.get(i)[1]);
      double length = both.getLength();
      assertThat(is.isValid()).as(what).isTrue();
      assertThat(both.difference(is).getArea()).as(what + " lost").isLessThan(2e-9 * length);
      assertThat(is.difference(both.buffer(width)).getArea()).as(what + " added elsewhere").isLessThan(2e-9 * length);
      open += pairs.get(i)[2].difference(is).getArea();
      all += pairs.get(i)[2].difference(both).getArea();
    }
    assertThat(open / all).as("share of the gaps that stays open").isLessThan(0.02);
  }

  @Test
  void draftsOfSeveralTabsAreJoinedWhereTheyTouchNothingInCommon() throws Exception {
    JsonNode answers = ask(List.of(
        List.of("draw/drafts.js", "joinedDrafts", json("[" + draft("a", 5, "c1", "z1") + "," + draft("b", 3, "c2", "z2") + ","
            + draft("c", 1, "c9", "z2") + "]")),
        List.of("draw/drafts.js", "joinedDrafts", json("[]"))));
    assertThat(answers.get(0).path("keys").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(answers.get(0).path("draft").path("version").asInt()).isEqualTo(3);
    assertThat(answers.get(0).path("draft").path("entries").findValuesAsText("name")).hasSize(2);
    assertThat(answers.get(1).path("draft").isNull()).isTrue();
  }

  private static String draft(String key, int version, String change, String zone) {
    return "{'key':'%s','value':{'version':%d,'entries':[{'id':'%s','base':null,'mine':%s}]}}".formatted(key, version, change,
        change(change, zone, 1));
  }

  /** Of three versions, the last of which holds for one year only, each is in force on its days. */
  @Test
  void whatIsToComeOfAZoneIsTold() throws Exception {
    String versions = "[{'version':1,'validFrom':'2020-01-01','validTo':null,'retired':false},"
        + "{'version':2,'validFrom':'2027-01-01','validTo':null,'retired':false},"
        + "{'version':3,'validFrom':'2028-01-01','validTo':'2029-01-01','retired':%s}]";
    Object all = json(versions.formatted("false"));
    Object ended = json("[{'version':1,'validFrom':null,'validTo':null,'retired':false},"
        + "{'version':2,'validFrom':'2027-06-01','validTo':null,'retired':true}]");
    Object over = json("[{'version':1,'validFrom':null,'validTo':null,'retired':false},"
        + "{'version':2,'validFrom':null,'validTo':null,'retired':false}]");
    String ahead = "draw/tools/ahead.js";
    JsonNode answers = ask(List.of(List.of(ahead, "ahead", all, 1, "2026-11-23"), List.of(ahead, "ahead", all, 2, "2027-05-01"),
        List.of(ahead, "ahead", all, 2, "2030-05-01"), List.of(ahead, "ahead", all, 3, "2028-05-01"),
        List.of(ahead, "ahead", ended, 1, "2026-11-23"), List.of(ahead, "ahead", over, 1, "2026-11-23"),
        List.of(ahead, "during", json("{'name':'a'}"), json("{'from':'2027-01-01','to':'2028-01-01'}"), "2026-11-23"),
        List.of(ahead, "during", json("{'name':'a'}"), json("{'from':'2020-01-01','to':null}"), "2026-11-23")));
    assertThat(days(answers.get(0))).isEqualTo("3 2020-01-01 2027-01-01");
    assertThat(days(answers.get(1))).isEqualTo("3 2027-01-01 2028-01-01");
    assertThat(days(answers.get(2))).isEqualTo("3 2029-01-01 null");
    assertThat(answers.get(3).isNull()).as("the newest").isTrue();
    assertThat(days(answers.get(4))).isEqualTo("2 null 2027-06-01");
    assertThat(answers.get(5).path("days").isNull()).as("in force on no day any more").isTrue();
    assertThat(answers.get(6).toString()).isEqualTo(
        "{\"name\":\"a\",\"valid_from\":\"2027-01-01\",\"valid_to\":\"2028-01-01\"}");
    assertThat(answers.get(7).toString()).isEqualTo("{\"name\":\"a\"}");
  }

  private static String days(JsonNode next) {
    return next.path("newest").path("version") + " " + next.path("days").path("from").asText() + " "
        + next.path("days").path("to").asText();
  }

  /** What closing a gap adds is the ground that neither had, by GeographicLib; what touches adds nothing. */
  @Test
  void whatJoiningAddsIsTheGap() throws Exception {
    String square = "[[[[%1$s,44],[%2$s,44],[%2$s,44.01],[%1$s,44.01],[%1$s,44]]]]";
    String west = square.formatted("87.3", "87.31");
    String joining = "draw/tools/geometry/joining.js";
    Object apart = json("[" + west + "," + square.formatted("87.310006", "87.318") + "]");
    JsonNode answers = ask(List.of(List.of(joining, "joining", apart, 1), List.of(joining, "joining", apart, 0.3),
        List.of(joining, "joining", apart, 0),
        List.of(joining, "joining", json("[" + west + "," + square.formatted("87.31", "87.318") + "]"), 1),
        List.of(joining, "joining", json("[" + west + "," + square.formatted("87.309", "87.318") + "]"), 1),
        // the third lies beside the second one only
        List.of(joining, "joining", json("[" + west + "," + square.formatted("87.310006", "87.318") + ","
            + square.formatted("87.318003", "87.32") + "]"), 1)));
    PolygonArea gap = new PolygonArea(CGCS2000, false);
    gap.AddPoint(44, 87.31);
    gap.AddPoint(44, 87.310006);
    gap.AddPoint(44.01, 87.310006);
    gap.AddPoint(44.01, 87.31);
    double area = Math.abs(gap.Compute().area);
    assertThat(answers.get(0).path("added").asDouble()).isCloseTo(area, within(0.01));
    assertThat(geometry(answers.get(0).path("shape")).getNumGeometries()).isEqualTo(1);
    assertThat(answers.get(1).isNull() && answers.get(2).isNull()).as("still apart").isTrue();
    assertThat(answers.get(3).path("added").asDouble()).isZero();
    assertThat(answers.get(4).path("added").asDouble()).as("an overlap is no gap").isCloseTo(0, within(0.001));
    assertThat(answers.get(5).path("added").asDouble()).isCloseTo(1.5 * area, within(0.02));
    assertThat(answers.get(5).path("shape")).hasSize(1);
  }
}
