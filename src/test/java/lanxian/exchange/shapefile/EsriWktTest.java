package lanxian.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class EsriWktTest {
  @Test
  void stripsProjectAsTheBriefVectorsSay() throws Exception {
    assertProjects(strip(3, 29, 87, true), 29_524_386.268, 4_875_332.132);
    assertProjects(strip(3, 29, 87, false), 524_386.268, 4_875_332.132);
    assertProjects(strip(3, 30, 90, false), 283_818.104, 4_878_822.310);
    assertProjects(strip(6, 15, 87, true), 15_524_386.268, 4_875_332.132);
  }

  private static void assertProjects(Crs crs, double easting, double northing) throws Exception {
    CoordinateReferenceSystem target = CRS.parseWKT(EsriWkt.of(crs));
    CoordinateReferenceSystem source = CRS.parseWKT(EsriWkt.of(Crs.STORED));
    Coordinate projected =
        JTS.transform(new Coordinate(87.304112, 44.013183), null, CRS.findMathTransform(source, target));
    assertThat(projected.x).isCloseTo(easting, org.assertj.core.api.Assertions.within(0.001));
    assertThat(projected.y).isCloseTo(northing, org.assertj.core.api.Assertions.within(0.001));
  }

  @Test
  void namesAreThoseOfEsri() {
    assertThat(EsriWkt.of(strip(3, 29, 87, true))).startsWith("PROJCS[\"CGCS2000_3_Degree_GK_Zone_29\",");
    assertThat(EsriWkt.of(strip(3, 29, 87, false))).startsWith("PROJCS[\"CGCS2000_3_Degree_GK_CM_87E\",");
    assertThat(EsriWkt.of(strip(6, 15, 87, true))).startsWith("PROJCS[\"CGCS2000_GK_Zone_15\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:32645", "EPSG:4517", "EPSG:4538", "EPSG:4505"})
  void theTextIsReadAsTheSystem(String code) {
    Crs crs = new CrsRegistry().byCode(code);
    assertThat(new CrsRegistry().byWkt(EsriWkt.of(crs))).isEqualTo(crs);
  }

  @Test
  void otherSystemsHaveNoText() {
    Crs lambert = new Crs("EPSG:2154", "RGF93 / Lambert-93", Crs.Kind.PROJECTED, 0, 0, Double.NaN, false);
    assertThatThrownBy(() -> EsriWkt.of(lambert)).hasMessageContaining("EPSG:2154");
    assertThat(EsriWkt.find(lambert)).isEmpty();
  }

  private static Crs strip(int degrees, int zone, double meridian, boolean prefixed) {
    return new Crs("test", "test", Crs.Kind.GAUSS_KRUGER, zone, degrees, meridian, prefixed);
  }
}
