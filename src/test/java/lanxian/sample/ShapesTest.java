package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class ShapesTest {
  private static final Coordinate ORIGIN = new Coordinate(0, 0);

  @Test
  void randomNumbersDependOnTheKeyAloneAndStayInRange() {
    Prng random = new Prng("a");
    Prng same = new Prng("a");
    Prng other = new Prng("b");
    double sum = 0;
    int different = 0;
    for (int i = 0; i < 10_000; i++) {
      double value = random.between(-2, 4);
      assertThat(value).isBetween(-2.0, 4.0).isEqualTo(same.between(-2, 4));
      different += value != other.between(-2, 4) ? 1 : 0;
      sum += value;
    }
    assertThat(sum / 10_000).isCloseTo(1, within(0.06));
    assertThat(different).isGreaterThan(9_990);
  }

  @Test
  void splitMixIsThePublishedOne() {
    // FNV-1a of the empty text is the offset basis cbf29ce484222325; its first SplitMix64 output, top 53 bits
    long z = 0xcbf29ce484222325L + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    assertThat(new Prng("").between(0, 1)).isEqualTo((z >>> 11) / 0x1.0p53);
  }

  @Test
  void wigglesKeepTheGivenPointsAndTheCap() {
    List<Coordinate> points = List.of(ORIGIN, new Coordinate(10_000, 0), new Coordinate(16_000, 8_000));
    LineString line = new Wiggle(200, 0.15, 300).line(points, "test");
    assertThat(line.getCoordinates()).contains(points.toArray(new Coordinate[0]));
    assertThat(line.isSimple()).isTrue();
    assertThat(line.getNumPoints()).isGreaterThan(100);
    LineString straight = Shapes.PLAIN.createLineString(points.toArray(new Coordinate[0]));
    // the first shift is at most the cap, each following one at most half of the one before plus the cap's share
    assertThat(DiscreteHausdorffDistance.distance(line, straight)).isBetween(50.0, 1000.0);
    for (int i = 1; i < line.getNumPoints(); i++) {
      assertThat(line.getCoordinateN(i - 1).distance(line.getCoordinateN(i))).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void wiggledRingsStaySimple() {
    Polygon blob = Shapes.blob(ORIGIN, 1000, 700, 30, 0.2, "blob");
    assertThat(Shapes.roughened(blob, new Wiggle(20, 0.2, 60), "edge").isValid()).isTrue();
  }

  @Test
  void blobsHaveAboutTheirSizeAndAreNoBoxes() {
    for (int i = 0; i < 50; i++) {
      Polygon blob = Shapes.blob(new Coordinate(500, -200), 2000, 1200, i * 7, 0.15, "blob " + i);
      assertThat(blob.isValid()).as("blob " + i).isTrue();
      assertThat(blob.getArea()).as("blob " + i).isBetween(0.6 * Math.PI * 2000 * 1200, 1.5 * Math.PI * 2000 * 1200);
    }
    Polygon planned = Shapes.planned(ORIGIN, 2000, 1200, 0, "park");
    assertThat(planned.getArea()).isGreaterThan(Math.PI * 2000 * 1200).isLessThan(4.4 * 2000 * 1200);
  }

  @Test
  void wellsApartGetCirclesElseOneWidenedFigure() {
    List<Coordinate> wells = List.of(ORIGIN, new Coordinate(400, 0), new Coordinate(0, 300));
    assertThat(Shapes.nearest(wells)).isEqualTo(300);
    assertThat(Shapes.wellField(wells, 149).getNumGeometries()).isEqualTo(3);
    Geometry joined = Shapes.wellField(wells, 150);
    assertThat(joined.getNumGeometries()).isEqualTo(1);
    // triangle + its perimeter times the radius + a circle
    assertThat(joined.getArea()).isCloseTo(60_000 + 1200 * 150 + Math.PI * 150 * 150, within(120.0));
    assertThat(Shapes.wellField(List.of(ORIGIN), 50).getArea()).isCloseTo(Math.PI * 2500, within(12.0));
  }

  @Test
  void bandsWidenAsTold() {
    LineString line = Shapes.PLAIN.createLineString(new Coordinate[] {ORIGIN, new Coordinate(500, 0),
        new Coordinate(1000, 0)});
    Geometry band = Shapes.band(line, new double[] {10, 50}, 0, "band");
    assertThat(band.getEnvelopeInternal().getMaxY()).isCloseTo(50, within(1.0));
    assertThat(band.covers(Shapes.PLAIN.createPoint(new Coordinate(500, 28)))).isTrue();
    assertThat(band.covers(Shapes.PLAIN.createPoint(new Coordinate(500, 33)))).isFalse();
  }

  @Test
  void mosaicGivesOverlapsToTheEarlierAndSharesVertices() {
    Plane plane = Plane.around(87.3);
    Coordinate centre = plane.metres(87.3, 44);
    Geometry small = plane.lonLat(Shapes.blob(centre, 500, 400, 0, 0.1, "small"));
    Geometry large = plane.lonLat(Shapes.blob(centre, 2000, 1500, 0, 0.1, "large"));
    Geometry hidden = plane.lonLat(Shapes.blob(centre, 100, 100, 0, 0.1, "hidden"));
    List<Geometry> parts = Mosaic.of(List.of(small, large, hidden));
    assertThat(parts.get(0).getArea()).isCloseTo(small.getArea(), within(1e-12));
    assertThat(((Polygon) parts.get(1)).getNumInteriorRing()).isEqualTo(1);
    assertThat(parts.get(2).isEmpty()).isTrue();
    assertThat(CoverageValidator.isValid(parts.subList(0, 2).toArray(new Geometry[0]))).isTrue();
    assertThatThrownBy(() -> Topology.largest(parts.get(2))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void partitionDividesTheWholeAmongThePlaces() {
    Plane plane = Plane.around(87.3);
    Coordinate centre = plane.metres(87.3, 44);
    Geometry whole = plane.lonLat(Shapes.blob(centre, 6000, 4000, 20, 0.1, "whole"));
    List<Coordinate> places = List.of(plane.lonLat(new Coordinate(centre.x - 3000, centre.y)),
        plane.lonLat(new Coordinate(centre.x + 2500, centre.y - 1000)),
        plane.lonLat(new Coordinate(centre.x + 1000, centre.y + 2000)));
    List<Geometry> parts = Partition.of(whole, places, plane, 200, "test");
    assertThat(CoverageValidator.isValid(parts.toArray(new Geometry[0]))).isTrue();
    assertThat(parts.stream().mapToDouble(Geometry::getArea).sum())
        .isCloseTo(whole.getArea(), within(1e-6 * whole.getArea()));
    for (int i = 0; i < places.size(); i++) {
      assertThat(parts.get(i).covers(Topology.FACTORY.createPoint(places.get(i)))).isTrue();
    }
  }
}
