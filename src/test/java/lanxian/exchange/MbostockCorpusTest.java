package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The small shapefiles of mbostock/shapefile read the same as by that program, whose results lie beside them as JSON.
 *
 * <p>What differs only in how it is written: dates are dates here and eight digits there; measures, which it keeps as
 * a third number, are dropped here with a notice; tables of nothing but FID, the row's number, which every shapefile
 * must have some column for, were not read into the JSON.
 */
@Tag("corpus")
class MbostockCorpusTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyShapefileEqualsItsJson() {
    List<Path> files = CorpusFiles.below(CorpusFiles.HOSTILE.resolve("mbostock_shapefile")).stream()
        .filter(file -> file.toString().endsWith(".shp")).toList();
    assertThat(files).hasSize(20);
    return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private static void compare(Path shp) throws IOException {
    RawLayer layer = new LayerFinder(Limits.IMPORT).find(LooseFiles.read(shp, Limits.IMPORT), null)
        .read(null, Limits.IMPORT);
    JsonNode expected = MAPPER.readTree(shp.resolveSibling(shp.getFileName().toString().replace(".shp", ".json"))
        .toFile());
    assertThat(layer.features()).hasSize(expected.get("features").size());
    for (int i = 0; i < layer.features().size(); i++) {
      RawFeature feature = layer.features().get(i);
      JsonNode json = expected.get("features").get(i);
      assertThat(feature.faults()).isEmpty();
      assertThat(feature.mended()).isEmpty();
      assertThat(geometry(feature.geometry())).as("geometry of feature %d", i).isEqualTo(plain(json.get("geometry")));
      Map<String, Object> attributes = attributes(feature);
      if (attributes.keySet().equals(Set.of("FID"))) {
        assertThat(attributes.remove("FID")).isEqualTo((double) i);
      }
      assertThat(attributes).as("attributes of feature %d", i).isEqualTo(plain(json.get("properties")));
    }
  }

  private static Map<String, Object> attributes(RawFeature feature) {
    Map<String, Object> attributes = new LinkedHashMap<>(feature.attributes());
    attributes.replaceAll((name, value) ->
        value instanceof LocalDate date ? date.format(DateTimeFormatter.BASIC_ISO_DATE) : value);
    return attributes;
  }

  /** JSON as maps, lists, texts and doubles; positions cut to two numbers. */
  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < node.size() && !(i == 2 && node.get(0).isNumber()); i++) {
        list.add(plain(node.get(i)));
      }
      return list;
    }
    return node.isNull() ? null : node.isNumber() ? (Object) node.doubleValue()
        : node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
  }

  private static Object geometry(Geometry geometry) {
    if (geometry == null) {
      return null;
    }
    return Map.of("type", geometry.getGeometryType(), "coordinates", coordinates(geometry));
  }

  private static Object coordinates(Geometry geometry) {
    if (geometry instanceof Point point) {
      return position(point.getCoordinate());
    }
    if (geometry instanceof LineString line) {
      return Stream.of(line.getCoordinates()).map(MbostockCorpusTest::position).toList();
    }
    List<Object> parts = new ArrayList<>();
    if (geometry instanceof Polygon polygon) {
      parts.add(coordinates(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        parts.add(coordinates(polygon.getInteriorRingN(i)));
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(coordinates(geometry.getGeometryN(i)));
      }
    }
    return parts;
  }

  private static Object position(Coordinate c) {
    return List.of(c.x, c.y);
  }
}
