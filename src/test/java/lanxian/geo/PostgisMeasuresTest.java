package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.domain.FaultException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Geometry;

/** Against tables written by PostGIS 3.3.2 (GEOS 3.11.1). */
class PostgisMeasuresTest {
  /** ST_Area and ST_Perimeter of geography in EPSG:4490; edges there are geodesics, here they are short. */
  @ParameterizedTest
  @CsvFileSource(resources = "postgis-areas.txt", delimiter = ';')
  void areaAndPerimeter(String wkt, double areaM2, double perimeterM) {
    Geometry polygon = Shapes.wkt(wkt);
    assertThat(EllipsoidalArea.m2(polygon)).isCloseTo(areaM2, within(0.001 + 2e-6 * areaM2));
    assertThat(EllipsoidalLength.m(polygon)).isCloseTo(perimeterM, within(1e-5 + 1e-8 * perimeterM));
  }

  /** ST_IsValid, and the area of ST_MakeValid with method=structure. */
  @ParameterizedTest
  @CsvFileSource(resources = "postgis-makevalid.txt", delimiter = ';')
  void repair(String wkt, boolean valid, double area) {
    Geometry drawn = Shapes.wkt(wkt);
    Crs planar = new CrsRegistry().byCode("4538");
    Repaired repaired;
    try {
      repaired = new GeometryRepair().repair(drawn, planar);
    } catch (FaultException e) {
      // refused: nothing is left, or less than half of what was drawn
      assertThat(e.faults().get(0).code()).isEqualTo(GeoFault.NOT_REPAIRABLE);
      assertThat(valid).isFalse();
      assertThat(area).isLessThan(Math.max(1e-12, drawn.getArea() / 2));
      return;
    }
    assertThat(repaired.changed()).isNotEqualTo(valid);
    assertThat(repaired.areaAfterM2()).isCloseTo(area, within(1e-9));
  }
}
