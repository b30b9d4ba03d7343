package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Real zones to UTM and back. */
@Tag("corpus")
class NaturaReprojectionCorpusTest {
  @Test
  void everyVertexComesBackAndRingsStayClosed() {
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    Crs utm = new CrsRegistry().byCode("EPSG:32631");
    for (MultiPolygon site : Corpus.natura2000()) {
      MultiPolygon there = (MultiPolygon) reprojector.fromStored(site, utm);
      MultiPolygon back = (MultiPolygon) reprojector.toStored(there, utm);
      assertThat(back.getNumGeometries()).isEqualTo(site.getNumGeometries());
      double area = EllipsoidalArea.m2(site);
      assertThat(EllipsoidalArea.m2(back)).isCloseTo(area, within(0.02 * EllipsoidalLength.m(site)));
      for (int i = 0; i < site.getNumGeometries(); i++) {
        ring(((Polygon) site.getGeometryN(i)).getExteriorRing(), ((Polygon) back.getGeometryN(i)).getExteriorRing());
      }
    }
  }

  /** The vertices drawn are among those that came back, in their order. */
  private static void ring(LinearRing drawn, LinearRing back) {
    assertThat(back.isClosed()).isTrue();
    Coordinate[] later = back.getCoordinates();
    int at = 0;
    for (Coordinate vertex : drawn.getCoordinates()) {
      while (at < later.length && later[at].distance(vertex) > 1e-9) {
        at++;
      }
      assertThat(at).isLessThan(later.length);
    }
  }
}
