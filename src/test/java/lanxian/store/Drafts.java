package lanxian.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Things to publish. */
final class Drafts {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Drafts() {}

  static PublicationDraft publication(ZoneDraft... zones) {
    return new PublicationDraft(null, "tester", "test", List.of(zones), List.of());
  }

  static ZoneDraft zone(String id) {
    return zone(id, polygon(new Random(id.hashCode()), 12));
  }

  static ZoneDraft zone(String id, Geometry geometry) {
    return new ZoneDraft(id, bare("一级保护区"), geometry, 12.5, Validity.ALWAYS, false);
  }

  /** Every text that may be null is null. */
  static ZoneDescription bare(String name) {
    return new ZoneDescription("drinking_water_protection", null, name, null, GeometryStatus.INFERRED, 0,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null, SecurityLevel.PUBLIC, null,
        Map.of());
  }

  /** Every part is there, with texts, numbers and attributes of all kinds. */
  static ZoneDescription full() {
    return new ZoneDescription("drinking_water_protection", "L1", "头屯河“一级”保护区\t'; DROP TABLE x; -- 𠮷\n", "652301",
        GeometryStatus.SURVEYED, 0.1 + 0.2,
        new ZoneDescription.Approval("昌吉州人民政府", "昌州政函〔2016〕27号", LocalDate.of(2016, 7, 27)),
        new ZoneDescription.Source("保护区.shp", "EPSG:4517", 100251.26000000001), "older-zone",
        SecurityLevel.RESTRICTED, "备注 \"引号\" \\ \u2028 é", Map.of(
            "source_name", "三屯河水库", "empty", "", "depth_m", -0.0, "tiny", Double.MIN_VALUE, "whole", 3.0,
            "large", 1.7976931348623157e308, "in_use", true, "retired_well", false,
            "villages", List.of("二工村", "三工村, 四工村", ""), "none", List.of()));
  }

  static Coverage coverage(String county, CoverageStatus status) {
    return new Coverage(county, "city_blue_line", status, Validity.since(LocalDate.of(2016, 1, 1)), "说明");
  }

  /** A star-shaped ring somewhere in Changji. */
  static Polygon polygon(Random random, int vertices) {
    double x = 85.6 + random.nextDouble() * 5;
    double y = 43.5 + random.nextDouble() * 2;
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double radius = 0.01 + 0.002 * random.nextDouble();
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[vertices] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  /** A line through doubles that text or single precision would not survive; the order is random. */
  static Geometry hostileLine(Random random) {
    List<Double> values = new ArrayList<>(List.of(-0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL,
        Math.nextUp(87.3), Math.nextDown(87.3), 0.1 + 0.2, 1 / 3.0, Math.PI, -179.99999999999997, 1e-300,
        123456789.12345679, 9007199254740993.0, Math.nextUp(1e22)));
    while (values.size() < 200) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Math.abs(value) < 1e30) { // beyond the range of a float a bounding box is no use, NaN is refused
        values.add(value);
      }
    }
    java.util.Collections.shuffle(values, random);
    Coordinate[] line = new Coordinate[values.size() / 2];
    Arrays.setAll(line, i -> new Coordinate(values.get(2 * i), values.get(2 * i + 1)));
    return FACTORY.createLineString(line);
  }

  /** The bits of all coordinates. */
  static long[] bits(Geometry geometry) {
    return Arrays.stream(geometry.getCoordinates())
        .flatMapToLong(c -> java.util.stream.LongStream.of(Double.doubleToRawLongBits(c.x),
            Double.doubleToRawLongBits(c.y)))
        .toArray();
  }
}
