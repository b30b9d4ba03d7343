package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.GeoFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

class FilterCrsTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final ZoneVersion ZONE = Zones.zone(Zones.square(87, 43, 88, 44), Validity.ALWAYS);

  private static Crs crs(String code) {
    return new CrsRegistry().byCode(code);
  }

  /**
   * The first number of a position as the definition of the CRS has it: latitude or northing where that comes first.
   */
  @ParameterizedTest
  @CsvSource({"http://www.opengis.net/def/crs/OGC/1.3/CRS84, false", "http://www.opengis.net/def/crs/EPSG/0/4326, true",
      "http://www.opengis.net/def/crs/EPSG/0/4490, true", "http://www.opengis.net/def/crs/EPSG/0/4517, true",
      "http://www.opengis.net/def/crs/EPSG/0/4538, true", "http://www.opengis.net/def/crs/EPSG/0/3857, false",
      "http://www.opengis.net/def/crs/EPSG/0/32645, false"})
  void literalsHaveTheAxesOfTheirCrs(String uri, boolean northFirst) {
    Crs crs = crs(uri);
    Coordinate inside = Zones.REPROJECTOR.fromStored(GEOMETRIES.createPoint(new Coordinate(87.99, 43.5)), crs).getCoordinate();
    Coordinate outside = Zones.REPROJECTOR.fromStored(GEOMETRIES.createPoint(new Coordinate(88.01, 43.5)), crs).getCoordinate();
    assertThat(Zones.filter("S_CONTAINS(geometry, POINT(" + position(inside, northFirst, " ") + "))", crs).test(ZONE)).isTrue();
    assertThat(Zones.filter("S_CONTAINS(geometry, POINT(" + position(outside, northFirst, " ") + "))", crs).test(ZONE)).isFalse();
    Coordinate north = Zones.REPROJECTOR.fromStored(GEOMETRIES.createPoint(new Coordinate(88.01, 43.51)), crs).getCoordinate();
    String upright = position(inside, northFirst, ",") + "," + position(north, northFirst, ",");
    assertThat(Zones.filter("S_INTERSECTS(geometry, BBOX(" + upright + "))", crs).test(ZONE)).isTrue();
    assertThat(Zones.filter("S_INTERSECTS(geometry, BBOX(" + upright + "))", crs).window().get().getMinX())
        .isBetween(87.98, 88.0);
  }

  private static String position(Coordinate c, boolean northFirst, String between) {
    return northFirst ? c.y + between + c.x : c.x + between + c.y;
  }

  @Test
  void aBoxMayGoOverThe180thMeridian() {
    ZoneVersion fiji = Zones.zone(Zones.square(177, -19, 178, -18), Validity.ALWAYS);
    ZoneVersion samoa = Zones.zone(Zones.square(-173, -14, -172, -13), Validity.ALWAYS);
    ZoneFilter filter = Zones.filter("S_INTERSECTS(geometry, BBOX(170, -30, -170, 0))", Zones.CRS84);
    assertThat(List.of(fiji, samoa, ZONE)).filteredOn(filter).containsExactly(fiji, samoa);
    assertThat(Zones.filter("S_INTERSECTS(geometry, BBOX(177.5, -18.5, 5, 177.5, -18.5, 9))", Zones.CRS84).test(fiji)).isTrue();
  }

  @Test
  void refusesWhatIsNoPlace() {
    assertThat(code("POINT(90 180)", Zones.CRS84)).isEqualTo(GeoFault.COORDINATE_OUT_OF_RANGE);
    assertThat(code("POINT(87 43)", crs("EPSG:4517"))).isEqualTo(GeoFault.COORDINATE_OUT_OF_RANGE);
    assertThat(code("POINT(180 0.5)", crs("EPSG:4326"))).isEqualTo(GeoFault.COORDINATE_OUT_OF_RANGE);
    assertThat(code("BBOX(0, 10, 1, 9)", Zones.CRS84)).isEqualTo(Cql2Fault.FILTER_VALUE_INVALID);
    assertThat(code("BBOX(10, 0, 9, 1)", crs("EPSG:3857"))).isEqualTo(Cql2Fault.FILTER_VALUE_INVALID);
    Fault crossing = fault("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", Zones.CRS84);
    assertThat(crossing.code()).isEqualTo(GeoFault.SELF_INTERSECTION);
    assertThat(crossing.where().x()).isEqualTo(0.5);
    assertThat(crossing.where().parameter()).isEqualTo("filter");
    assertThat(crossing.detail()).startsWith("at character 24: ");
  }

  private static Object code(String geometry, Crs crs) {
    return fault(geometry, crs).code();
  }

  private static Fault fault(String geometry, Crs crs) {
    return catchThrowableOfType(FaultException.class, () -> Zones.filter("S_INTERSECTS(geometry, " + geometry + ")", crs))
        .faults().get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      S_WITHIN     | POLYGON((87 43, 87.5 43, 87.5 44, 87 44, 87 43)), POLYGON((87.5 43, 88 43, 88 44, 87.5 44, 87.5 43)), POINT(0 0) | true
      S_EQUALS     | POLYGON((87 43, 87.5 43, 87.5 44, 87 44, 87 43)), POLYGON((87.5 43, 88 43, 88 44, 87.5 44, 87.5 43)) | true
      S_EQUALS     | POLYGON((87 43, 88 43, 88 44, 87 44, 87 43)), POINT(87.5 43.5) | true
      S_EQUALS     | POLYGON((87 43, 88 43, 88 44, 87 44, 87 43)), POINT(0 0) | false
      S_INTERSECTS | POINT(0 0), LINESTRING(1 1, 2 2) | false
      S_DISJOINT   | POINT(0 0), LINESTRING(1 1, 2 2) | true
      S_INTERSECTS | POINT(87 43), LINESTRING(1 1, 2 2) | true
      S_TOUCHES    | POINT(87 43), LINESTRING(1 1, 2 2) | true
      S_TOUCHES    | POINT(87.5 43.5), LINESTRING(1 1, 2 2) | false
      S_CROSSES    | POINT(87.5 43.5), LINESTRING(1 1, 2 2) | true
      S_CROSSES    | POINT(87.5 43.5), LINESTRING(87.1 43.1, 87.2 43.2) | false
      S_CONTAINS   | POINT(87.5 43.5), LINESTRING(87.1 43.1, 87.2 43.2) | true
      S_CONTAINS   | POINT(87.5 43.5), LINESTRING(87.1 43.1, 89 43.2) | false
      S_OVERLAPS   | POINT(0 0), POLYGON((87.5 43, 89 43, 89 44, 87.5 44, 87.5 43)) | true
      S_OVERLAPS   | POINT(0 0), POLYGON((86 42, 89 42, 89 45, 86 45, 86 42)) | false
      S_WITHIN     | POINT(0 0), POLYGON((86 42, 89 42, 89 45, 86 45, 86 42)) | true
      S_OVERLAPS   | POINT(0 0), POLYGON((87.1 43.1, 87.9 43.1, 87.9 43.9, 87.1 43.1)) | true
      S_CONTAINS   | POINT(87.01 43.9), POLYGON((87.1 43.1, 87.9 43.1, 87.9 43.9, 87.1 43.1)) | true
      """)
  void collectionsCountAsWhatTheirMembersCoverTogether(String relation, String members, boolean expected) {
    String literal = "GEOMETRYCOLLECTION(" + members + ")";
    assertThat(Zones.truth(relation + "(geometry, " + literal + ")", ZONE)).isEqualTo(expected);
    String turned = relation.equals("S_WITHIN") ? "S_CONTAINS" : relation.equals("S_CONTAINS") ? "S_WITHIN" : relation;
    assertThat(Zones.truth(turned + "(" + literal + ", geometry)", ZONE)).isEqualTo(expected);
    assertThat(Zones.truth(relation + "(BBOX(87, 43, 88, 44), " + literal + ")", ZONE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      S_CONTAINS | POINT(5 5), LINESTRING(0 0, 2 2) | MULTIPOINT(5 5, 1 1) | true
      S_CONTAINS | POINT(5 5), LINESTRING(0 0, 2 2) | MULTIPOINT(5 5, 6 6) | false
      S_CONTAINS | POINT(5 5), LINESTRING(0 0, 2 2) | POINT(0 0) | false
      S_TOUCHES  | POINT(5 5), LINESTRING(0 0, 2 2) | POINT(0 0) | true
      S_CONTAINS | POINT(5 5), LINESTRING(0 0, 2 2) | LINESTRING(0 0, 1 1) | true
      S_CONTAINS | POINT(5 5), LINESTRING(0 0, 2 2) | LINESTRING(2 2, 5 5) | false
      S_TOUCHES  | POINT(5 5), LINESTRING(0 0, 2 2) | LINESTRING(2 2, 5 5) | true
      S_EQUALS   | POINT(5 5), LINESTRING(0 0, 2 2) | LINESTRING(0 0, 2 2) | false
      """)
  void pointsAndLinesOfACollectionAreAsOne(String relation, String members, String zone, boolean expected) throws Exception {
    ZoneVersion version = Zones.zone(new WKTReader().read(zone), Validity.ALWAYS);
    assertThat(Zones.truth(relation + "(GEOMETRYCOLLECTION(" + members + "), geometry)", version)).isEqualTo(expected);
  }

  @Test
  void literalsAreComparedWithEachOtherToo() {
    assertThat(Zones.truth("S_EQUALS(geometry, BBOX(87, 43, 88, 44))", ZONE)).isTrue();
    assertThat(Zones.truth("S_TOUCHES(geometry, BBOX(88, 43, 89, 44))", ZONE)).isTrue();
    assertThat(Zones.truth("S_OVERLAPS(geometry, geometry)", ZONE)).isFalse();
    assertThat(Zones.truth("S_EQUALS(geometry, geometry)", ZONE)).isTrue();
    assertThat(Zones.truth("S_CROSSES(LINESTRING Z (0 0 1, 2 2 1), POLYGON((1 0, 3 0, 3 3, 1 3, 1 0)))", ZONE)).isTrue();
  }
}
