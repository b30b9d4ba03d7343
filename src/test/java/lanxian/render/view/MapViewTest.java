package lanxian.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class MapViewTest {
  private static Crs crs(String code) {
    return new CrsRegistry().byCode(code);
  }

  /** The well-known scale set GoogleMapsCompatible (OGC 17-083r4, Annex D): 559 082 264.028 717 at level 0. */
  @Test
  void scaleDenominatorsOfWebMercatorAreThoseOfTheScaleSet() {
    double half = 20037508.3427892;
    MapView world = new MapView(new Envelope(-half, half, -half, half), crs("EPSG:3857"), 256, 256);
    assertThat(world.scaleDenominator()).isCloseTo(559082264.0287178, within(1.0));
  }

  /** GoogleCRS84Quad / WorldCRS84Quad (OGC 17-083r4, Annex D): 279 541 132.014 358 at level 0 of 0.703125 degrees a pixel. */
  @Test
  void scaleDenominatorsOfDegreesAreThoseOfTheScaleSet() {
    MapView world = new MapView(new Envelope(-180, 180, -90, 90), crs("OGC:CRS84"), 512, 256);
    assertThat(world.scaleDenominator()).isCloseTo(279541132.0143589, within(1.0));
  }

  @ParameterizedTest
  @CsvSource({"0,1,0,1,0,10", "0,1,0,1,10,9000", "0,0,0,1,10,10", "0,NaN,0,1,10,10", "0,Infinity,0,1,10,10"})
  void viewsWithoutAnAreaOrTooLargeAreRefused(double x0, double x1, double y0, double y1, int width, int height) {
    assertThatThrownBy(() -> new MapView(new Envelope(x0, x1, y0, y1), Crs.STORED, width, height))
        .isInstanceOf(FaultException.class);
  }

  @ParameterizedTest
  @CsvSource({"EPSG:3857,9684796,5465442,100000", "EPSG:4517,29450000,4850000,90000", "EPSG:3857,9684796,5465442,50",
      "EPSG:3857,-20000000,-20000000,40000000", "EPSG:4490,87,44,0.01"})
  void placesLieWhereTheReprojectorPutsThem(String code, double x, double y, double side) {
    MapView view = new MapView(new Envelope(x, x + side, y, y + side), crs(code), 500, 500);
    PixelMapping mapping = new PixelMapping(view);
    Reprojector reprojector = new Reprojector(0.001);
    Envelope shown = view.storedBounds(0);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double lon = shown.getMinX() + random.nextDouble() * shown.getWidth();
      double lat = shown.getMinY() + random.nextDouble() * shown.getHeight();
      if (Math.abs(lon) > 180 || Math.abs(lat) > 85.06) {
        continue;
      }
      Point mapped = (Point) reprojector.fromStored(new GeometryFactory().createPoint(new Coordinate(lon, lat)), view.crs());
      double[] point = {lon, lat};
      mapping.map(point, 1);
      assertThat(point[0]).isCloseTo((mapped.getX() - x) / side * 500, within(0.02));
      assertThat(point[1]).isCloseTo((y + side - mapped.getY()) / side * 500, within(0.02));
    }
  }

  @Test
  void whatIsShownIsInTheStoredBounds() {
    MapView view = new MapView(new Envelope(29400000, 29600000, 4700000, 5000000), crs("EPSG:4517"), 500, 500);
    Envelope stored = view.storedBounds(0);
    Reprojector reprojector = new Reprojector(0.01);
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      Point place = (Point) reprojector.toStored(new GeometryFactory().createPoint(new Coordinate(
          29400000 + 200000 * (i % 2 == 0 ? random.nextInt(2) : random.nextDouble()),
          4700000 + 300000 * random.nextDouble())), view.crs());
      assertThat(stored.contains(place.getCoordinate())).isTrue();
    }
  }
}
