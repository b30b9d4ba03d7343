package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class VertexPointerTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "POINT (1 2) | 1 | 2 | /coordinates",
      "LINESTRING (0 0, 1 2) | 1 | 2 | /coordinates/1",
      "POLYGON ((0 0, 9 0, 9 9, 0 0), (6 1, 7 1, 7 2, 6 1)) | 7 | 2 | /coordinates/1/2",
      "MULTIPOINT ((0 0), (1 2)) | 1 | 2 | /coordinates/1",
      "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3)) | 3 | 3 | /coordinates/1/1",
      "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0))) | 29 | 9 | /coordinates/1/0/2",
      "GEOMETRYCOLLECTION (POINT (0 0), LINESTRING (1 1, 2 2)) | 2 | 2 | /geometries/1/coordinates/1"})
  void pointsAtTheVertex(String wkt, double x, double y, String pointer) {
    assertThat(VertexPointer.of(TestFiles.wkt(wkt), x, y)).contains(pointer);
    assertThat(VertexPointer.of(TestFiles.wkt(wkt), 77, 77)).isEmpty();
  }

  private static RawFeature feature(Place place) {
    Geometry geometry = TestFiles.wkt("LINESTRING (0 0, 1 2)");
    return new RawFeature(3, null, geometry, Map.of(), null, place, List.of(), List.of(), false);
  }

  private static Place placed(Place fault, Place feature, RawLayer.Format format) {
    return FaultPlaces.of(List.of(Fault.of(ExchangeFault.FILE_EMPTY, "x", fault)), feature(feature), format).get(0)
        .where();
  }

  @Test
  void givesFaultsThePlaceOfTheirFeature() {
    Place inShapefile = placed(Place.UNKNOWN.at(1, 2), Place.record(3).inFile("a.shp"), RawLayer.Format.SHAPEFILE);
    assertThat(inShapefile).isEqualTo(Place.record(3).inFile("a.shp").at(1, 2));
    Place inFeature = placed(Place.UNKNOWN.at(1, 2), Place.pointer("/features/2"), RawLayer.Format.GEOJSON);
    assertThat(inFeature.pointer()).isEqualTo("/features/2/geometry/coordinates/1");
    Place elsewhere = placed(Place.UNKNOWN.at(7, 7), Place.pointer("/features/2"), RawLayer.Format.GEOJSON);
    assertThat(elsewhere.pointer()).isEqualTo("/features/2/geometry");
    assertThat(elsewhere.x()).isEqualTo(7);
    Place bare = placed(Place.UNKNOWN.at(1, 2), Place.record(1), RawLayer.Format.GEOJSON);
    assertThat(bare.pointer()).isEqualTo("/coordinates/1");
    assertThat(placed(Place.UNKNOWN, Place.record(1), RawLayer.Format.GEOJSON).pointer()).isEmpty();
  }

  @Test
  void leavesFaultsThatHaveAPlace() {
    Place own = Place.line(7);
    assertThat(placed(own, Place.record(3), RawLayer.Format.BOUNDARY_TXT)).isEqualTo(own);
  }
}
