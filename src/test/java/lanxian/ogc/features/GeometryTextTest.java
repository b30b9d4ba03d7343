package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import lanxian.json.JsonBuffer;
import lanxian.siting.TestZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryTextTest {
  private static String text(String wkt, String crs) throws ParseException {
    Crs known = new CrsRegistry().byCode(crs);
    ZoneVersion zone = TestZone.of("a", "wetland", null, new WKTReader().read(wkt)).build();
    JsonBuffer out = new JsonBuffer();
    new GeometryText(new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M), 1 << 20).write(zone, known, out, true);
    return new String(out.toBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "POINT (87.123456789 44) | {\"type\":\"Point\",\"coordinates\":[87.1234568,44]}",
      "POINT (-0.00000001 -0.5) | {\"type\":\"Point\",\"coordinates\":[0,-0.5]}",
      "LINESTRING (87 44, 88.5 44.25) | {\"type\":\"LineString\",\"coordinates\":[[87,44],[88.5,44.25]]}",
      "MULTIPOINT ((87 44), (88 44)) | {\"type\":\"MultiPoint\",\"coordinates\":[[87,44],[88,44]]}",
      "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8)) "
          + "| {\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}",
      // clockwise in the data: rings are turned
      "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)) | {\"type\":\"Polygon\",\"coordinates\":"
          + "[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}",
      "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5))) | {\"type\":\"MultiPolygon\",\"coordinates\":"
          + "[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"})
  void isGeoJson(String wkt, String json) throws ParseException {
    assertThat(text(wkt, "CRS84")).isEqualTo(json);
  }

  @Test
  void axesAreThoseOfTheCrs() throws ParseException {
    assertThat(text("POINT (87 44)", "EPSG:4490")).isEqualTo("{\"type\":\"Point\",\"coordinates\":[44,87]}");
    assertThat(text("POINT (87 44)", "EPSG:3857")).startsWith("{\"type\":\"Point\",\"coordinates\":[9684795.699,5465442.");
    // 87° is the central meridian of strip 29: false easting 500 km, with prefix in EPSG:4517
    assertThat(text("POINT (87 44)", "EPSG:4517")).matches(".*\\[487\\d{4}(\\.\\d{1,4})?,29500000]}");
    assertThat(text("POINT (87 44)", "EPSG:4538")).matches(".*\\[487\\d{4}(\\.\\d{1,4})?,500000]}");
  }
}
