package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class CellsTest {
  private final Facts facts = new Facts();
  private final Cells cells = new Cells(facts);

  @Test
  void cellsShareTheirBordersExactly() {
    Geometry[] all = cells.all().values().toArray(new Geometry[0]);
    assertThat(CoverageValidator.isValid(all)).isTrue();
  }

  @Test
  void prefectureIsTwoSeparatedParts() {
    Geometry whole = Mosaic.joined(new ArrayList<>(cells.all().values()));
    assertThat(whole.getNumGeometries()).isEqualTo(2);
    assertThat(whole.getGeometryN(0).distance(whole.getGeometryN(1))).isGreaterThan(0.1);
  }

  @Test
  void cellsStayInTheirExtentsAndFillThem() {
    for (Facts.County county : facts.counties()) {
      Polygon cell = cells.cell(county.code());
      Envelope extent = new Envelope(county.west(), county.east(), county.south(), county.north());
      assertThat(extent.covers(cell.getEnvelopeInternal())).as(county.name() + cell.getEnvelopeInternal()).isTrue();
      assertThat(cell.isValid()).isTrue();
      assertThat(cell.getNumPoints()).as("wiggles of " + county.name()).isGreaterThan(200);
      assertThat(cell.getArea() / extent.getArea()).isBetween(0.3, 0.9);
    }
  }

  @Test
  void seatsAndRiversLieInTheirCounty() {
    facts.counties().forEach(c -> assertThat(cells.countyAt(c.seat())).as(c.name()).isEqualTo(c.code()));
    for (Facts.River river : facts.rivers()) {
      for (Coordinate point : river.points()) {
        assertThat(cells.countyAt(point)).as(river.name() + point).isEqualTo(river.county());
      }
    }
  }

  @Test
  void pointsLieInTheirCountyAndTheOneOnTheOtherBankInNone() {
    List<Tsv.Row> points = Tsv.read("points.tsv").rows();
    assertThat(points).hasSize(27);
    for (Tsv.Row point : points) {
      String county = cells.countyAt(new Coordinate(point.number("lon"), point.number("lat")));
      assertThat(county == null ? "" : county).as(point.text("name")).isEqualTo(point.text("county"));
    }
  }
}
