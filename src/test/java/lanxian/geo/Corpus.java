package lanxian.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The folder of real data that corpus tests read: LANXIAN_CORPUS, else beside the checkout. */
final class Corpus {
  static final Path ROOT = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"));

  private Corpus() {}

  /** Files under a folder by the end of their name, case ignored, in the order of their paths. */
  static List<Path> files(String folder, String suffix) {
    try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
      return paths.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The multipolygons of the Dutch Natura 2000 sites in their order, lon/lat. */
  static List<MultiPolygon> natura2000() {
    try {
      JsonNode file = new ObjectMapper().readTree(ROOT.resolve("natura2000_nl/natura2000_nl.geojson").toFile());
      List<MultiPolygon> result = new ArrayList<>();
      file.get("features").forEach(feature -> result.add(multiPolygon(feature.get("geometry").get("coordinates"))));
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MultiPolygon multiPolygon(JsonNode parts) {
    List<Polygon> polygons = new ArrayList<>();
    for (JsonNode part : parts) {
      List<LinearRing> rings = new ArrayList<>();
      part.forEach(ring -> rings.add(ring(ring)));
      polygons.add(Shapes.FACTORY.createPolygon(
          rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
    }
    return Shapes.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static LinearRing ring(JsonNode points) {
    List<Coordinate> coordinates = new ArrayList<>();
    points.forEach(point -> coordinates.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
    return Shapes.FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
  }
}
