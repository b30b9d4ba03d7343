package lanxian.exchange.boundarytxt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ParcelTest {
  private int line;

  private static Parcel parcel(Integer count, String kind) {
    return new Parcel(new ParcelLine(1, count, "", kind, Map.of()));
  }

  private Parcel square(Integer count, String kind, boolean closed) {
    Parcel parcel = parcel(count, kind);
    double[][] points = {{1000, 0}, {1000, 100}, {1100, 100}, {1100, 0}, {1000, 0}};
    for (int i = 0; i < (closed ? 5 : 4); i++) {
      parcel.add(point("J" + (i % 4 + 1), "1", points[i][0], points[i][1]));
    }
    return parcel;
  }

  private PointLine point(String name, String ring, double x, double y) {
    return new PointLine(++line, name, ring, new Coordinate(x, y));
  }

  @Test
  void splitsRingsByNumberAndByClosing() {
    Parcel parcel = square(null, "面", true);
    parcel.add(point("K1", "1", 5, 5));
    parcel.add(point("K2", "1", 6, 5));
    parcel.add(point("L1", "2", 7, 5));
    assertThat(parcel.rings()).extracting(List::size).containsExactly(5, 2, 1);
    assertThat(parcel.closings()).isEqualTo(1);
    assertThat(parcel.lines()).isEqualTo(8);
  }

  @Test
  void keepsALineWholeThatComesBackToItsFirstPoint() {
    Parcel parcel = square(null, "线", true);
    parcel.add(point("J5", "1", 900, 0));
    parcel.add(point("J6", "1", 900, 50));
    parcel.add(point("K1", "2", 0, 0));
    parcel.add(point("K2", "2", 0, 1));
    assertThat(parcel.rings()).as("ring numbers still tell lines apart").extracting(List::size).containsExactly(7, 2);
    FeatureParts parts = new FeatureParts();
    Geometry lines = new ParcelGeometry(parts, "a", true).build(parcel);
    assertThat(lines.getLength()).as("400 around, 100 on, 50 up, and the other line").isEqualTo(551);
    assertThat(parts.faults()).isEmpty();
  }

  @Test
  void countsWithOrWithoutClosingPoints() {
    assertThat(square(5, "面", true).countFits()).isTrue();
    assertThat(square(4, "面", true).countFits()).isTrue();
    assertThat(square(4, "面", false).countFits()).isTrue();
    assertThat(square(5, "面", false).countFits()).isFalse();
    assertThat(square(null, "面", true).countFits()).isFalse();
    Parcel broken = square(5, "面", false);
    broken.addUnread(List.of(Fault.of(ExchangeFault.TXT_POINT_INVALID, "", Place.line(9))));
    assertThat(broken.countFits()).as("a line that cannot be read is there").isTrue();
    assertThat(broken.faults()).hasSize(1);
  }

  @Test
  void findsPointNumbersThatStandForTwoPlaces() {
    Parcel parcel = square(null, "面", true);
    parcel.checkNames("a.txt");
    assertThat(parcel.faults()).as("the closing point repeats the first").isEmpty();
    Parcel twice = parcel(null, "面");
    twice.add(point("J1", "1", 0, 0));
    twice.add(point("J1", "1", 1, 0));
    twice.add(point("", "1", 2, 0));
    twice.add(point("", "1", 3, 0));
    twice.add(point("J1", "2", 9, 9));
    twice.checkNames("a.txt");
    assertThat(twice.faults()).as("rings count on their own, and no name is none").hasSize(1);
    assertThat(twice.faults().get(0).where().x()).isEqualTo(1);
  }

  @Test
  void buildsEveryKind() {
    FeatureParts parts = new FeatureParts();
    assertThat(new ParcelGeometry(parts, "a", true).build(square(null, "面", false)).getArea()).isEqualTo(10_000);
    assertThat(new ParcelGeometry(parts, "a", true).build(square(null, "线", false)).getLength()).isEqualTo(300);
    Geometry points = new ParcelGeometry(parts, "a", true).build(square(null, "点", false));
    assertThat(points.getNumPoints()).isEqualTo(4);
    assertThat(parts.faults()).isEmpty();
    assertThat(parts.mended()).isEmpty();
  }

  @Test
  void closesQuietlyOnlyWhereItMay() {
    FeatureParts quiet = new FeatureParts();
    ParcelGeometry builder = new ParcelGeometry(quiet, "a", true);
    builder.build(square(null, "面", false));
    assertThat(builder.closed()).isEqualTo(1);
    FeatureParts loud = new FeatureParts();
    new ParcelGeometry(loud, "a", false).build(square(null, "面", false));
    assertThat(loud.mended()).hasSize(1);
  }

  @Test
  void measuresThePlaneForUnits() {
    assertThat(ParcelGeometry.planarM2(square(null, "面", true))).isEqualTo(10_000);
    assertThat(ParcelGeometry.planarM2(parcel(null, "面"))).isNaN();
    Parcel degrees = parcel(null, "面");
    degrees.add(point("1", "1", 87.30, 44));
    degrees.add(point("2", "1", 87.3125, 44));
    degrees.add(point("3", "1", 87.3125, 44.009));
    degrees.add(point("4", "1", 87.30, 44.009));
    assertThat(ParcelGeometry.planarM2(degrees)).as("T1").isCloseTo(1_002_513, within(5_000.0));
  }
}
