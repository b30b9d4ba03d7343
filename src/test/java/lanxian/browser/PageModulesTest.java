package lanxian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules of the page that only compute, run by Node: coordinates, grids, lengths and areas. */
class PageModulesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

  @TempDir Path folder;

  private JsonNode ask(List<List<Object>> questions) throws Exception {
    Path proj4 = folder.resolve("proj4.cjs");
    try (InputStream stream = getClass().getResourceAsStream("/META-INF/resources/webjars/proj4/2.7.2/dist/proj4.js")) {
      Files.write(proj4, stream.readAllBytes());
    }
    Path input = Files.write(folder.resolve("questions.json"), MAPPER.writeValueAsBytes(questions));
    Process node = new ProcessBuilder("node", "src/test/resources/browser/page/modules.mjs",
        Path.of("src/main/resources/ui").toAbsolutePath().toString(), proj4.toString())
        .redirectInput(input.toFile()).redirectErrorStream(true).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(output).isZero();
    return MAPPER.readTree(output.substring(output.indexOf('[')));
  }

  @Test
  void placesAreReadHoweverTheyAreWritten() throws Exception {
    List<String[]> rows = rows();
    List<List<Object>> questions = new ArrayList<>();
    rows.forEach(row -> questions.add(List.of("readPlace", row[0])));
    JsonNode answers = ask(questions);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      JsonNode readings = answers.get(i);
      assertThat(readings.size()).as("%s: %s", row[0], readings).isEqualTo(Integer.parseInt(row[1]));
      if (readings.isEmpty()) {
        continue;
      }
      JsonNode first = readings.get(0);
      boolean grid = row[2].equals("grid");
      assertThat(first.path("kind").asText()).as(row[0]).isEqualTo(row[2]);
      assertThat(first.path("crs").asText()).as(row[0]).isEqualTo(row[3]);
      assertThat(first.path("order").asText()).as(row[0]).isEqualTo(row[4]);
      assertThat(first.path(grid ? "north" : "lon").asDouble()).as(row[0]).isCloseTo(Double.parseDouble(row[5]), within(1e-6));
      assertThat(first.path(grid ? "east" : "lat").asDouble()).as(row[0]).isCloseTo(Double.parseDouble(row[6]), within(1e-6));
      assertThat(texts(first.path("notes"))).as(row[0]).isEqualTo(row[7].isEmpty() ? List.of() : List.of(row[7].split(" ")));
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/browser/page/places.tsv")).stream().skip(1)
        .map(line -> (line + "\t\t\t\t\t\t\t").split("\t", -1)).toList();
  }

  /** A list of corners is read one way throughout; a line that cannot be is named. */
  @Test
  void cornersAreReadTogether() throws Exception {
    JsonNode answers = ask(List.of(
        List.of("readCorners", "点号\tX\tY\nJ1\t4873866.129\t29524061.862\nJ2,1,4873869.852,29525064.440\n\nJ3 4874869.863 29525060.651"),
        List.of("readCorners", "87.30,44.00\n87.31,44.00\n87.31,44.01"),
        List.of("readCorners", "J1,1,4873866.129,29524061.862\nJ2,1,4873869.852,none\n"),
        List.of("readCorners", "4873866.129,524061.862\n4873869.852,525064.440"),
        List.of("readCorners", "87.30,44.00\n44.00,87.31")));
    assertThat(answers.get(0).at("/readings/0/crs").asText()).isEqualTo("EPSG:4517");
    assertThat(answers.get(0).at("/readings/0/points"))
        .isEqualTo(MAPPER.readTree("[[29524061.862,4873866.129],[29525064.44,4873869.852],[29525060.651,4874869.863]]"));
    assertThat(answers.get(0).path("faults")).isEmpty();
    assertThat(answers.get(1).at("/readings/0/points")).isEqualTo(MAPPER.readTree("[[87.3,44],[87.31,44],[87.31,44.01]]"));
    assertThat(answers.get(2).at("/faults/0/line").asInt()).isEqualTo(2);
    assertThat(answers.get(3).path("readings").findValuesAsText("crs")).containsExactly("EPSG:4538", "EPSG:4539", "EPSG:4540");
    assertThat(answers.get(3).at("/readings/0/points/0")).isEqualTo(MAPPER.readTree("[524061.862,4873866.129]"));
    assertThat(answers.get(4).path("readings")).as("two orders in one list").isEmpty();
  }

  /** Against PROJ: 214 places in the strips of China. */
  @Test
  void gridsAreThoseOfProj() throws Exception {
    List<String[]> vectors = Files.readAllLines(Path.of("src/test/resources/lanxian/geo/proj-vectors.csv")).stream().skip(1)
        .map(line -> line.split(",")).filter(row -> zone(Integer.parseInt(row[0])) != null).toList();
    assertThat(vectors).hasSizeGreaterThan(100);
    List<List<Object>> questions = new ArrayList<>();
    for (String[] row : vectors) {
      int[] zone = zone(Integer.parseInt(row[0]));
      double east = Double.parseDouble(row[3]);
      questions.add(List.of("fromGrid", Map.of("zone", zone[0], "width", zone[1], "north", Double.parseDouble(row[4]),
          "east", zone[2] == 1 ? east - zone[0] * 1e6 : east)));
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < vectors.size(); i++) {
      String[] row = vectors.get(i);
      double[] wanted = {Double.parseDouble(row[1]), Double.parseDouble(row[2])};
      double away = CGCS2000.Inverse(wanted[1], wanted[0], answers.get(i).get(1).asDouble(), answers.get(i).get(0).asDouble()).s12;
      assertThat(away).as(String.join(",", row)).isLessThan(0.02);
    }
  }

  /** Zone, width and 1 if the easting bears the zone's number; null for a CRS that is no strip of CGCS2000. */
  private static int[] zone(int code) {
    if (code >= 4513 && code <= 4533) {
      return new int[] {25 + code - 4513, 3, 1};
    }
    if (code >= 4534 && code <= 4554) {
      return new int[] {25 + code - 4534, 3, 0};
    }
    if (code >= 4491 && code <= 4501) {
      return new int[] {13 + code - 4491, 6, 1};
    }
    return code >= 4502 && code <= 4512 ? new int[] {13 + code - 4502, 6, 0} : null;
  }

  /** Areas of three rings whose edges are straight in longitude and latitude, in square metres (see the brief on areas). */
  @Test
  void areasAreThoseOnTheEllipsoid() throws Exception {
    JsonNode answers = ask(Stream.of(new double[] {87.30, 44.000, 87.3125, 44.009}, new double[] {88.40, 44.00, 88.50, 44.10},
        new double[] {88.45, 44.00, 88.55, 44.10}).map(box -> List.<Object>of("ringArea", List.of(List.of(box[0], box[1]),
            List.of(box[2], box[1]), List.of(box[2], box[3]), List.of(box[0], box[3])))).toList());
    assertThat(answers.get(0).asDouble()).isCloseTo(1_002_512.630, within(0.001));
    assertThat(answers.get(1).asDouble()).isCloseTo(89_044_794.571, within(0.001));
    assertThat(answers.get(2).asDouble()).isCloseTo(89_044_794.571, within(0.001));
  }

  @Test
  void lengthsAreThoseOfGeographicLib() throws Exception {
    long seed = 20261123;
    Random random = new Random(seed);
    List<List<Object>> questions = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double reach = Math.pow(10, -5 + random.nextInt(6));
      double lon = 73 + 60 * random.nextDouble();
      double lat = 4 + 49 * random.nextDouble();
      double lon2 = lon + reach * (random.nextDouble() - 0.5);
      double lat2 = lat + reach * (random.nextDouble() - 0.5);
      questions.add(List.of("distance", List.of(lon, lat), List.of(lon2, lat2)));
      wanted.add(CGCS2000.Inverse(lat, lon, lat2, lon2).s12);
    }
    JsonNode answers = ask(questions);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(answers.get(i).asDouble()).as("seed %d: %s", seed, questions.get(i)).isCloseTo(wanted.get(i), within(1e-3));
    }
  }

  /** An edge of 10 km that is straight on the grid stays within 0.01 m of it when its pieces are straight in degrees. */
  @Test
  void edgesTypedOnAGridStayStraightThere() throws Exception {
    JsonNode line = ask(List.of(List.of("typed", "J1,4873866.129,29524061.862\nJ2,4873866.129,29534061.862", "line")))
        .get(0).get(0).get(0);
    assertThat(line.path("type").asText()).isEqualTo("LineString");
    JsonNode places = line.path("coordinates");
    List<List<Object>> questions = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      questions.add(List.of("toGrid", (places.get(i).get(0).asDouble() + places.get(i - 1).get(0).asDouble()) / 2,
          (places.get(i).get(1).asDouble() + places.get(i - 1).get(1).asDouble()) / 2));
    }
    assertThat(questions).hasSize(20);
    ask(questions).forEach(middle -> assertThat(middle.path("north").asDouble()).isCloseTo(4_873_866.129, within(0.01)));
  }

  @Test
  void typedCoordinatesBecomeShapes() throws Exception {
    JsonNode answers = ask(List.of(List.of("typed", "87.1, 44.1\n87.2, 44.2", "point"),
        List.of("typed", "87.1,44.1\n87.2,44.1\n87.2,44.2", "polygon"), List.of("typed", "87.1,44.1\n87.2,44.1", "polygon"),
        List.of("typed", "4873866.129,524061.862", "point"), List.of("typed", "nowhere 1", "line"), List.of("typed", "", "line")));
    assertThat(answers.get(0).get(0).findValuesAsText("type")).containsExactly("Point", "Point");
    assertThat(answers.get(1).get(0).get(0).path("coordinates").get(0)).as("closed").hasSize(4);
    assertThat(answers.get(2).path("text").asText()).isEqualTo("place.tooFew");
    assertThat(answers.get(3)).as("the zone is asked").hasSize(3);
    assertThat(answers.get(4).path("text").asText()).isEqualTo("place.badLine");
    assertThat(answers.get(5).path("text").asText()).isEqualTo("place.noCorners");
  }

  /** Slider positions are those of the numbers: ends exactly, others to the three digits of a slider. */
  @Test
  void slidersReachTheEndsAndFindNumbersAgain() throws Exception {
    List<List<Object>> questions = new ArrayList<>();
    for (double[] range : new double[][] {{1, 50_000}, {0, 1000}, {1e-6, 1}, {0, 360}}) {
      Map<String, Double> ends = Map.of("minimum", range[0], "maximum", range[1]);
      questions.add(List.of("valueAt", 0, ends));
      questions.add(List.of("valueAt", 1000, ends));
      questions.add(List.of("positionOf", range[0], ends));
      questions.add(List.of("positionOf", range[1], ends));
    }
    Map<String, Integer> lengths = Map.of("minimum", 1, "maximum", 50_000);
    questions.add(List.of("positionOf", 1000, lengths));
    JsonNode answers = ask(questions);
    assertThat(StreamSupport.stream(answers.spliterator(), false).limit(16).map(JsonNode::asDouble)).containsExactly(
        1.0, 50_000.0, 0.0, 1000.0, 0.0, 1000.0, 0.0, 1000.0, 1e-6, 1.0, 0.0, 1000.0, 0.0, 360.0, 0.0, 1000.0);
    double again = ask(List.of(List.of("valueAt", answers.get(16).asInt(), lengths))).get(0).asDouble();
    assertThat(again).isCloseTo(1000, within(10.0));
  }

  /** What the page packs is what Java unpacks; of a browser that cannot compress, too. */
  @Test
  void filesArePackedIntoAZip() throws Exception {
    long seed = 20261129;
    Random random = new Random(seed);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int bytes : new int[] {0, 1, 100, 200_000}) {
      byte[] content = new byte[bytes];
      random.nextBytes(content);
      Arrays.fill(content, bytes / 2, bytes, (byte) 7);
      files.put("猪场 %d.shp".formatted(bytes), content);
    }
    List<List<String>> told = files.entrySet().stream()
        .map(file -> List.of(file.getKey(), Base64.getEncoder().encodeToString(file.getValue()))).toList();
    JsonNode answers = ask(List.of(List.of("packed", told, false), List.of("packed", told, true)));
    for (JsonNode answer : answers) {
      Path zip = Files.write(folder.resolve("all.zip"), Base64.getDecoder().decode(answer.asText()));
      Map<String, byte[]> found = new LinkedHashMap<>();
      try (ZipFile read = new ZipFile(zip.toFile())) { // by the directory, which holds sizes, CRC and offsets
        for (ZipEntry entry : Collections.list(read.entries())) {
          found.put(entry.getName(), read.getInputStream(entry).readAllBytes());
        }
      }
      assertThat(found).as("seed %d", seed).containsExactlyEntriesOf(files);
      try (ZipInputStream read = new ZipInputStream(Files.newInputStream(zip))) { // by the local headers; checks the CRC
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          assertThat(read.getNextEntry().getName()).isEqualTo(file.getKey());
          assertThat(read.readAllBytes()).as("seed %d", seed).isEqualTo(file.getValue());
        }
        assertThat(read.getNextEntry()).isNull();
      }
    }
    assertThat(answers.get(0).asText().length()).isLessThan(answers.get(1).asText().length());
  }

  @Test
  void bothLanguagesSayTheSameOfGenerators() throws IOException {
    assertThat(names("generators-zh")).isNotEmpty().isEqualTo(names("generators-en"));
  }

  /** Each text is there in both languages, and with the same names to be filled in. */
  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(names("zh")).isNotEmpty().isEqualTo(names("en"));
    for (String part : List.of("draw", "sets", "generators", "run")) {
      assertThat(names(part + "-zh")).as(part).isEqualTo(names(part + "-en"));
    }
  }

  private static List<String> names(String language) throws IOException {
    String text = Files.readString(Path.of("src/main/resources/ui/text/" + language + ".js"));
    return Pattern.compile("'([\\w.-]+)': (?:'([^']*)'|\"([^\"]*)\")").matcher(text).results()
        .map(match -> match.group(1) + " " + Pattern.compile("\\{\\w+}")
            .matcher(match.group(2) != null ? match.group(2) : match.group(3)).results()
            .map(MatchResult::group).sorted().toList()).sorted().toList();
  }
}
