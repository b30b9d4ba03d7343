package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class GeometryRepairTest {
  private final GeometryRepair repair = new GeometryRepair();

  @ParameterizedTest
  @ValueSource(strings = {
    "POINT(87 44)", "LINESTRING(87 44,88 45)", "LINESTRING(0 0,2 2,2 0,0 2)",
    "POLYGON((0 0,4 0,4 4,0 4,0 0))", "POLYGON((0 0,0 4,4 4,4 0,0 0))",
    "POLYGON((0 0,4 0,4 4,0 4,0 0),(0 2,1 1,1 3,0 2))",
    "POLYGON((0 0,0 0,4 0,4 4,4 4,0 4,0 0))",
    "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((1 1,2 1,2 2,1 2,1 1)))"})
  void whatIsValidIsNotTouched(String wkt) {
    Geometry geometry = Shapes.wkt(wkt);
    Repaired repaired = repair.repair(geometry);
    assertThat(repaired.geometry()).isSameAs(geometry);
    assertThat(repaired.changed()).isFalse();
    assertThat(repaired.method()).isNull();
    assertThat(repaired.defects()).isEmpty();
    assertThat(repaired.areaAfterM2()).isEqualTo(repaired.areaBeforeM2());
    repair.requireValid(geometry);
  }

  /** Expected areas in the plane: what PostGIS 3.3's ST_MakeValid with method=structure gives. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POLYGON((0 0,4 4,4 0,0 4,0 0)) | 8 | 2 2 | SELF_INTERSECTION",
    "POLYGON((0 0,4 0,4 4,2 4,2 5,2 4,0 4,0 0)) | 16 | 2 5 | SELF_INTERSECTION",
    "POLYGON((0 0,4 0,4 4,0 4,0 0),(5 5,6 5,6 6,5 6,5 5)) | 17 | 5 5 | INVALID_TOPOLOGY",
    "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,5 1,5 3,1 3,1 1)) | 10 | 4 1 | SELF_INTERSECTION",
    "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,8 1,8 8,1 8,1 1),(2 2,3 2,3 3,2 3,2 2)) | 32 | 2 2 | INVALID_TOPOLOGY",
    "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((2 2,6 2,6 6,2 6,2 2))) | 28 | 4 2 | SELF_INTERSECTION",
    "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((4 0,8 0,8 4,4 4,4 0))) | 32 | 4 0 | SELF_INTERSECTION",
    "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((2 2,3 2,3 3,2 3,2 2))) | 81 | 2 2 | INVALID_TOPOLOGY",
    "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,1 1,1 1,1 1)) | 16 | 1 1 | RING_TOO_SHORT",
    "POLYGON((0 0,6 0,6 6,3 3,0 6,3 3,0 0)) | 18 | 0 6 | SELF_INTERSECTION",
  })
  void knownDefectsAreFoundAndMended(String wkt, double area, String where, String code) {
    Geometry geometry = Shapes.wkt(wkt);
    Repaired repaired = repair.repair(geometry, planar());
    assertThat(repaired.method()).isEqualTo(GeometryRepair.STRUCTURE);
    assertThat(repaired.geometry().isValid()).isTrue();
    assertThat(repaired.areaAfterM2()).isCloseTo(area, within(1e-9));
    assertThat(repaired.areaBeforeM2()).isCloseTo(geometry.getArea(), within(1e-9));
    Coordinate place = Shapes.wkt("POINT(" + where + ")").getCoordinate();
    assertThat(repaired.defects()).anyMatch(defect -> defect.equals2D(place));
    FaultException e = catchThrowableOfType(FaultException.class, () -> repair.requireValid(geometry));
    assertThat(e.faults()).anyMatch(fault -> fault.code().name().equals(code) && fault.where().x() == place.x
        && fault.where().y() == place.y);
  }

  @Test
  void areasAreEllipsoidalInDegrees() {
    Repaired repaired = repair.repair(Shapes.wkt("POLYGON((88.4 44,88.5 44.1,88.5 44,88.4 44.1,88.4 44))"));
    assertThat(repaired.areaAfterM2()).isCloseTo(EllipsoidalArea.m2(repaired.geometry()), within(1e-6));
    assertThat(repaired.areaAfterM2()).isBetween(4e7, 5e7);
    // the lobes wind in opposite ways and nearly cancel each other
    assertThat(repaired.areaBeforeM2()).isLessThan(1e5);
  }

  @Test
  void everyCrossingIsNamed() {
    StringBuilder wkt = new StringBuilder("POLYGON((0 0");
    for (int i = 1; i <= 10; i++) {
      wkt.append(',').append(i).append(' ').append(i % 2 == 0 ? 0 : 2);
    }
    for (int i = 10; i >= 0; i--) {
      wkt.append(',').append(i).append(' ').append(i % 2 == 0 ? 2 : 0);
    }
    Geometry chain = Shapes.wkt(wkt + ",0 0))");
    FaultException e = catchThrowableOfType(FaultException.class, () -> repair.requireValid(chain));
    assertThat(e.faults()).hasSize(10);
    assertThat(e.faults()).extracting(fault -> fault.where().y()).containsOnly(1.0);
  }

  @Test
  void defectsOfAllPartsAreNamedAndNoMoreThanAHundred() {
    Geometry parts = Shapes.wkt("MULTIPOLYGON(((0 0,4 4,4 0,0 4,0 0)),((10 0,14 0,14 4,10 4,10 0),"
        + "(20 1,21 1,21 2,20 1)),((30 0,30 0,30 0,30 0)))");
    FaultException e = catchThrowableOfType(FaultException.class, () -> repair.requireValid(parts));
    assertThat(e.faults()).extracting(fault -> fault.code().name()).contains(
        "SELF_INTERSECTION", "INVALID_TOPOLOGY", "RING_TOO_SHORT");
    FaultException many = catchThrowableOfType(FaultException.class, () -> repair.requireValid(star(301, 150)));
    assertThat(many.faults()).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "POLYGON EMPTY | EMPTY_GEOMETRY", "GEOMETRYCOLLECTION EMPTY | EMPTY_GEOMETRY",
    "POLYGON((0 0,1 1,2 2,0 0)) | NOT_REPAIRABLE", "POLYGON((0 0,0 0,0 0,0 0)) | NOT_REPAIRABLE",
    "LINESTRING(1 1,1 1) | NOT_REPAIRABLE",
    "POLYGON((1 1,2 1,2 2,1 2,1 1),(0 0,4 0,4 4,0 4,0 0)) | NOT_REPAIRABLE",
    "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(0 0,4 0,4 3.9,0 3.9,0 0),(0 3,4 3,4 4,0 4,0 3))) | NOT_REPAIRABLE"})
  void whatCannotBeMendedIsRefusedWithItsDefects(String wkt, String code) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> repair.repair(Shapes.wkt(wkt)));
    assertThat(e.faults().get(0).code().name()).isEqualTo(code);
    if (code.equals("NOT_REPAIRABLE")) {
      assertThat(e.faults().get(0).where().x()).isNotNull();
      assertThat(e.faults().size()).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void coordinatesThatAreNoNumbers(double bad) {
    Geometry polygon = Shapes.FACTORY.createPolygon(new Coordinate[] {
        new CoordinateXY(0, 0), new CoordinateXY(1, bad), new CoordinateXY(bad, 1), new CoordinateXY(0, 0)});
    FaultException e = catchThrowableOfType(FaultException.class, () -> repair.repair(polygon));
    assertThat(e.faults()).extracting(Fault::code)
        .containsExactly(GeoFault.COORDINATE_NOT_FINITE, GeoFault.COORDINATE_NOT_FINITE);
  }

  @Test
  void ringsMadeToKeepTheTestBusyAreRefused() {
    for (Geometry hostile : List.of(star(100_001, 50_000), slantedComb(100_000), nestedBoxes(7000))) {
      FaultException e = catchThrowableOfType(FaultException.class, () -> repair.repair(hostile));
      assertThat(e.faults()).extracting(Fault::code).containsExactly(GeoFault.GEOMETRY_TOO_COMPLEX);
      assertThat(e.faults().get(0).where().x()).isNotNull();
      assertThat(catchThrowableOfType(FaultException.class, () -> repair.requireValid(hostile))).isNotNull();
    }
  }

  @Test
  void anOrdinaryRingOfAHundredThousandVerticesPasses() {
    Coordinate[] ring = new Coordinate[100_001];
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double angle = 2 * Math.PI * i / 100_000;
      double radius = 0.5 + 0.1 * Math.sin(40 * angle) + 1e-6 * random.nextDouble();
      ring[i] = new Coordinate(87 + radius * Math.cos(angle), 44 + radius * Math.sin(angle));
    }
    ring[100_000] = ring[0].copy();
    Geometry polygon = Shapes.FACTORY.createPolygon(ring);
    assertThat(repair.repair(polygon).changed()).isFalse();
    assertThat(EdgePairs.count(polygon)).isLessThan(1_000_000);
  }

  @Test
  void randomScribblesComeOutValidAndAlwaysTheSame() {
    long seed = 20260815;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Coordinate[] ring = new Coordinate[4 + random.nextInt(30)];
      for (int k = 0; k < ring.length - 1; k++) {
        // few distinct places make edges meet at corners and run along each other
        ring[k] = new Coordinate(87 + random.nextInt(6) / 100.0, 44 + random.nextInt(6) / 100.0);
      }
      ring[ring.length - 1] = ring[0].copy();
      Geometry scribble = Shapes.FACTORY.createPolygon(ring);
      try {
        Repaired once = repair.repair(scribble);
        assertThat(once.geometry().isValid()).as("seed %d, case %d", seed, i).isTrue();
        assertThat(once.changed()).isNotEqualTo(scribble.isValid());
        assertThat(repair.repair(scribble.copy()).geometry().equalsExact(once.geometry())).isTrue();
        assertThat(scribble.getEnvelopeInternal().contains(once.geometry().getEnvelopeInternal()))
            .as("seed %d, case %d", seed, i).isTrue();
      } catch (FaultException e) {
        assertThat(e.faults().get(0).code()).as("seed %d, case %d: %s", seed, i, scribble)
            .isEqualTo(GeoFault.NOT_REPAIRABLE);
      }
    }
  }

  private static Crs planar() {
    return new CrsRegistry().byCode("4538");
  }

  /** A ring that jumps {@code step} corners of a regular polygon each time: nearly all edges cross. */
  private static Geometry star(int corners, int step) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * ((long) i % corners * step % corners) / corners;
      ring[i] = new Coordinate(87 + Math.cos(angle), 44 + Math.sin(angle));
    }
    return Shapes.FACTORY.createPolygon(ring);
  }

  /** Valid, but its teeth are slanted so that all their boxes overlap. */
  private static Geometry slantedComb(int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices - 2; i++) {
      double along = 1e-6 * i;
      double out = i % 2 == 0 ? 0 : 1;
      ring[i] = new Coordinate(87 + along + out, 44 - along + out);
    }
    double end = 1e-6 * vertices;
    ring[vertices - 2] = new Coordinate(87 + end - 1, 44 - end - 1);
    ring[vertices - 1] = new Coordinate(86, 43);
    ring[vertices] = ring[0].copy();
    return Shapes.FACTORY.createPolygon(ring);
  }

  /** Squares within squares as parts of one multipolygon. */
  private static Geometry nestedBoxes(int count) {
    Polygon[] boxes = new Polygon[count];
    for (int i = 0; i < count; i++) {
      double inset = 1e-5 * i;
      boxes[i] = Shapes.box(87 + inset, 44 + inset, 88 - inset, 45 - inset);
    }
    return Shapes.FACTORY.createMultiPolygon(boxes);
  }
}
