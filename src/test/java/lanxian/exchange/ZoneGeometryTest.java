package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.GeoFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class ZoneGeometryTest {
  private static final String SQUARE = "POLYGON ((87 44, 87.1 44, 87.1 44.1, 87 44.1, 87 44))";
  private final ZoneGeometry geometry = new ZoneGeometry();

  private static RawFeature feature(String wkt, RawFeature.Mended... mended) {
    return new RawFeature(5, null, TestFiles.wkt(wkt), Map.of(), null, Place.record(5), List.of(mended), List.of(),
        false);
  }

  private ZoneGeometry.Stored store(String wkt) {
    return geometry.store(feature(wkt), RawLayer.Format.SHAPEFILE, Crs.STORED, true);
  }

  @Test
  void leavesSoundGeometryInTheStoredCrsAsItIs() {
    ZoneGeometry.Stored stored = store(SQUARE);
    assertThat(stored.geometry().equalsExact(TestFiles.wkt(SQUARE))).isTrue();
    assertThat(stored.method()).isNull();
    assertThat(stored.areaBeforeM2()).isEqualTo(stored.areaM2()).isPositive();
    assertThat(stored.flattened()).isFalse();
  }

  @Test
  void namesEveryMethod() {
    Fault fault = Fault.of(GeoFault.RING_NOT_CLOSED, "");
    RawFeature eight = feature("POLYGON ((87 44, 87.1 44.1, 87.1 44, 87 44.1, 87 44))",
        new RawFeature.Mended("close-rings", fault), new RawFeature.Mended("close-rings", fault));
    ZoneGeometry.Stored stored = geometry.store(eight, RawLayer.Format.SHAPEFILE, Crs.STORED, true);
    assertThat(stored.method()).startsWith("close-rings+").doesNotContain("close-rings+close-rings");
    assertThat(stored.geometry().isValid()).isTrue();
  }

  @Test
  void densifiesBeforeItTransforms() {
    String wide = "POLYGON ((29400000 4870000, 29600000 4870000, 29600000 4900000, 29400000 4870000))";
    Geometry stored = geometry.store(feature(wide), RawLayer.Format.SHAPEFILE,
        new CrsRegistry().byCode("EPSG:4517"), true).geometry();
    assertThat(stored.getNumPoints()).as("edges of 200 km bend").isGreaterThan(50);
    assertThat(stored.getCentroid().getX()).isCloseTo(87.5, within(0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POINT (87 44)", "LINESTRING (87 44, 88 44)", "MULTIPOINT ((87 44), (88 44))",
      "GEOMETRYCOLLECTION (POINT (87 44), POLYGON ((87 44, 87.1 44, 87.1 44.1, 87 44)))"})
  void takesOnlyAreasForZones(String wkt) {
    assertThatThrownBy(() -> store(wkt)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code().name()).isEqualTo("GEOMETRY_TYPE_NOT_ALLOWED");
      assertThat(e.faults().get(0).where().record()).isEqualTo(5);
    });
  }

  @Test
  void takesAnyKindForReferenceLayers() {
    for (String wkt : List.of("POINT (87 44)", "LINESTRING (87 44, 88 44)", "MULTIPOINT ((87 44), (88 44))", SQUARE)) {
      assertThat(geometry.store(feature(wkt), RawLayer.Format.SHAPEFILE, Crs.STORED, false).geometry().toText())
          .isEqualTo(TestFiles.wkt(wkt).toText());
    }
  }

  @Test
  void placesTheFaultsOfTransformAndRepair() {
    assertThatThrownBy(() -> store("POLYGON ((87 44, 190 44, 87 45, 87 44))")).isInstanceOfSatisfying(
        FaultException.class, e -> {
          assertThat(e.faults().get(0).code().name()).isEqualTo("COORDINATE_OUT_OF_RANGE");
          assertThat(e.faults().get(0).where()).isEqualTo(Place.record(5).at(190, 44));
        });
    assertThatThrownBy(() -> store("POLYGON ((87 44, 87.1 44, 87.2 44, 87 44))")).isInstanceOfSatisfying(
        FaultException.class, e -> assertThat(e.faults()).allSatisfy(f -> assertThat(f.where().record()).isEqualTo(5)));
  }
}
