package lanxian.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lanxian.app.RunningService;
import lanxian.tiles.ReadTile;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * What a vector tile shows at a place is what identify tells of it, but for zones whose border comes nearer than half a
 * unit of the tile, to which tiles are rounded.
 */
class TileAgreementTest {
  private static final int LEVEL = 14;
  private static final int UNITS = 4096;
  private static final int POINTS = 1000;
  private static final long SEED = 20261123;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** A place: degrees, its tile, and where in it, in units of the tile, y down. */
  private record Place(double lon, double lat, int column, int row, double x, double y) {
    static Place of(double lon, double lat) {
      double x = (lon + 180) / 360 * (1 << LEVEL);
      double y = (1 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / Math.PI) / 2 * (1 << LEVEL);
      return new Place(lon, lat, (int) x, (int) y, (x - (int) x) * UNITS, (y - (int) y) * UNITS);
    }
  }

  @Test
  void tilesShowWhatIdentifyTells() {
    Random random = new Random(SEED);
    List<Envelope> boxes = boxes();
    Map<String, List<ReadTile.Feature>> tiles = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    int hits = 0;
    int near = 0;
    for (int i = 0; i < POINTS; i++) {
      Envelope box = boxes.get(random.nextInt(boxes.size())); // as often in small zones as in large ones
      Place place = Place.of(box.getMinX() + random.nextDouble() * box.getWidth(), box.getMinY() + random.nextDouble() * box.getHeight());
      List<ReadTile.Feature> tile = tiles.computeIfAbsent(place.row() + "/" + place.column(), TileAgreementTest::tile);
      Point point = GEOMETRIES.createPoint(new Coordinate(place.x(), place.y()));
      Set<String> shown = new TreeSet<>();
      Set<String> open = new TreeSet<>();
      tile.stream().filter(feature -> feature.geometry().getDimension() == 2).forEach(feature -> {
        if (feature.geometry().getBoundary().distance(point) <= 0.75) { // half a unit along both axes
          open.add(feature.zone());
        } else if (feature.geometry().contains(point)) {
          shown.add(feature.zone());
        }
      });
      Set<String> told = new TreeSet<>();
      for (JsonNode zone : Asked.json("/identify?lon=" + place.lon() + "&lat=" + place.lat()).path("zones")) {
        told.add(zone.path("id").asText());
      }
      hits += told.size();
      near += open.size();
      told.removeAll(open);
      shown.removeAll(open);
      if (!told.equals(shown)) {
        wrong.add("seed " + SEED + " point " + i + " " + place + ": identify " + told + ", tile " + shown);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(hits).as("zones met").isGreaterThan(POINTS);
    assertThat(near).as("too near to a border to tell").isLessThan(hits / 20);
  }

  private static List<ReadTile.Feature> tile(String rowAndColumn) {
    RunningService.Answer answer = Asked.answer("/tiles/WebMercatorQuad/" + LEVEL + "/" + rowAndColumn);
    assertThat(answer.status()).as(rowAndColumn).isIn(200, 204);
    return ReadTile.of(answer.response().body());
  }

  /** The boxes of all polygons of the sample. */
  private static List<Envelope> boxes() {
    List<Envelope> boxes = new ArrayList<>();
    Asked.json("/collections").path("collections").forEach(collection -> Asked.json("/collections/" + collection.path("id").asText()
        + "/items?limit=10000").path("features").forEach(feature -> {
          if (feature.at("/geometry/type").asText().endsWith("Polygon")) {
            Envelope box = new Envelope();
            expand(feature.at("/geometry/coordinates"), box);
            boxes.add(box);
          }
        }));
    assertThat(boxes).hasSizeGreaterThan(400);
    return boxes;
  }

  private static void expand(JsonNode coordinates, Envelope box) {
    if (coordinates.path(0).isNumber()) {
      box.expandToInclude(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
    } else {
      coordinates.forEach(part -> expand(part, box));
    }
  }
}
