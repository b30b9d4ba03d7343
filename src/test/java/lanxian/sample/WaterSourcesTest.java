package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lanxian.geo.EllipsoidalArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class WaterSourcesTest {
  private static final Facts.Medium COARSE = new Facts.Medium("粗砂", 200, 2000, 30, 0.005, 0.25);

  @Test
  void radiusIsTheFormulaButNotLessThanTheBand() {
    // R = 1.5 × 30 × 0.005 × T / 0.25: 90 m and 900 m, both below the band's upper end
    assertThat(WaterSources.radiusM(COARSE, 1.5, 100, 0)).isCloseTo(90, within(1e-9));
    assertThat(WaterSources.radiusM(COARSE, 1.5, 1000, 0)).isCloseTo(900, within(1e-9));
    assertThat(WaterSources.radiusM(COARSE, 1.5, 100, 200)).isEqualTo(200);
    assertThat(WaterSources.radiusM(COARSE, 1.5, 10000, 2000)).isCloseTo(9000, within(1e-9));
  }

  @Test
  void everyClassOneLiesInsideItsClassTwoDisc() {
    assertThat(Samples.SAMPLE.world().sources).hasSize(9).allSatisfy(areas -> {
      assertThat(areas.disc().covers(areas.l1())).as(areas.source().name()).isTrue();
      assertThat(areas.disc().getBoundary().intersects(areas.l1())).isFalse();
      Plane plane = Plane.around(areas.disc().getCentroid().getX());
      assertThat(plane.metres(areas.l1()).distance(plane.metres(areas.disc().getBoundary())))
          .isCloseTo(areas.r2M() - areas.r1M(), within(0.01 * areas.r2M()));
    });
  }

  @Test
  void bothFormsOfClassTwoOccurAndARingLeavesOutClassOne() {
    assertThat(Samples.SAMPLE.world().sources).extracting(areas -> areas.source().ring()).contains(true, false);
    for (WaterSources.Areas areas : Samples.SAMPLE.world().sources) {
      double overlap = EllipsoidalArea.m2(areas.l2().intersection(areas.l1()));
      assertThat(overlap).as(areas.source().name())
          .isCloseTo(areas.source().ring() ? 0 : EllipsoidalArea.m2(areas.l1()), within(0.01));
    }
  }

  @Test
  void wellsFarApartGiveCirclesElseOneFigure() {
    for (WaterSources.Areas areas : Samples.SAMPLE.world().sources) {
      boolean apart = Shapes.nearest(areas.source().wells()) > 2 * areas.r1M();
      assertThat(areas.l1().getNumGeometries()).as(areas.source().name())
          .isEqualTo(apart ? areas.source().wells().size() : 1);
      assertThat(areas.disc().getNumGeometries()).isEqualTo(1);
    }
  }

  @Test
  void circlesHaveTheirRadius() {
    WaterSources.Areas areas = Samples.SAMPLE.world().sources.get(1);
    Geometry circle = areas.l1().getGeometryN(0);
    assertThat(areas.r1M()).isEqualTo(100);
    // a polygon of 72 corners on the circle covers 0.13 % less
    assertThat(EllipsoidalArea.m2(circle)).isCloseTo(Math.PI * 100 * 100, within(0.002 * Math.PI * 100 * 100));
  }

  @Test
  void quasiAreaLiesUpstreamAndTouchesClassTwo() {
    for (WaterSources.Areas areas : Samples.SAMPLE.world().sources) {
      assertThat(areas.quasi().touches(areas.disc())).as(areas.source().name()).isTrue();
      Coordinate from = areas.disc().getCentroid().getCoordinate();
      Coordinate to = areas.quasi().getCentroid().getCoordinate();
      double azimuth = Math.toDegrees(Math.atan2((to.x - from.x) * Math.cos(Math.toRadians(from.y)), to.y - from.y));
      double turned = Math.abs(((azimuth - areas.source().upstreamDegrees()) % 360 + 540) % 360 - 180);
      assertThat(turned).as(areas.source().name()).isLessThan(20);
    }
  }

  @Test
  void placesAreOffsetFromTheSeatAndFromEachOther() {
    for (WaterSources.Areas areas : Samples.SAMPLE.world().sources) {
      Coordinate offset = areas.source().centre();
      assertThat(Math.hypot(offset.x, offset.y)).as(areas.source().name()).isGreaterThan(500);
    }
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Samples.SAMPLE.world().sources.get(i).l1().intersects(Samples.SAMPLE.world().sources.get(j).l1()))
            .isFalse();
      }
    }
  }

  @Test
  void lakePointsLieOnTheLakeAndTheLakeInItsAreas() {
    Lake lake = Samples.SAMPLE.world().lake;
    assertThat(EllipsoidalArea.m2(lake.water) / 1e6).isBetween(3.5, 6.0);
    for (Tsv.Row point : Tsv.read("points.tsv").rows()) {
      if (point.text("type").equals("LAKE_POINT")) {
        assertThat(lake.water.covers(Topology.FACTORY.createPoint(
            new Coordinate(point.number("lon"), point.number("lat"))))).as(point.text("name")).isTrue();
      }
    }
    assertThat(lake.protectedArea().covers(lake.water)).isTrue();
  }
}
