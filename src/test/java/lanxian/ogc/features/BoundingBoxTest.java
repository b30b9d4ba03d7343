package lanxian.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lanxian.domain.FaultException;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class BoundingBoxTest {
  private static final Reprojector REPROJECTOR = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);

  private static List<Envelope> read(String text, String crs) {
    Crs known = new CrsRegistry().byCode(crs);
    return BoundingBox.read(text, known, REPROJECTOR).stream().map(Geometry::getEnvelopeInternal).toList();
  }

  @Test
  void axesAreThoseOfTheCrs() {
    Envelope box = new Envelope(87, 88, 43, 44);
    assertThat(read("87,43,88,44", "CRS84")).containsExactly(box);
    assertThat(read("43,87,44,88", "EPSG:4326")).containsExactly(box);
    assertThat(read("43, 87, 44, 88", "EPSG:4490")).containsExactly(box);
  }

  @Test
  void heightsCountForNothing() {
    assertThat(read("87,43,-100,88,44,900", "CRS84")).containsExactly(new Envelope(87, 88, 43, 44));
  }

  @Test
  void aBoxOverThe180thMeridianIsTwo() {
    assertThat(read("170,-10,-170,10", "CRS84"))
        .containsExactly(new Envelope(170, 180, -10, 10), new Envelope(-180, -170, -10, 10));
  }

  @Test
  void aStripHasNorthingsFirst() {
    // 87°E 44°N in the 3° strip of 87°E with prefix 29: 29500000 E (EPSG:4517), about 4873990 N
    Envelope box = read("4873000,29500000,4874000,29501000", "EPSG:4517").get(0);
    assertThat(box.getMinX()).isCloseTo(87, within(1e-6));
    assertThat(box.getMinY()).isBetween(43.98, 44.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,2,3,4", "1,2,3,NaN", "1,2,3,1e999", "87,44,88,43", "0x10,2,3,4", "1d,2,3,4"})
  void whatIsNoBoxIsRefused(String text) {
    assertThatThrownBy(() -> read(text, "CRS84")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cornersOutsideTheCrsAreRefused() {
    assertThatThrownBy(() -> read("-200,0,0,10", "CRS84")).isInstanceOf(FaultException.class);
    assertThatThrownBy(() -> read("5,5,0,10", "EPSG:3857")).isInstanceOf(IllegalArgumentException.class);
  }
}
