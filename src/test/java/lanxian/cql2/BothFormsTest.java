package lanxian.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.text.Cql2Text;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Limits;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same filter as text and as JSON. The cases follow the examples of the standard one by one in what they show
 * (github.com/opengeospatial/ogcapi-features, cql2/standard/schema/examples), with properties and values of ours.
 */
class BothFormsTest {
  private static final Place PLACE = Place.parameter("filter");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      mean(depth)                | {"op":"mean","args":[{"property":"depth"}]}
      name='Hutubi'              | {"op":"=","args":[{"property":"name"},"Hutubi"]}
      mean(depth) < 4            | {"op":"<","args":[{"op":"mean","args":[{"property":"depth"}]},4]}
      depth-150.5 > 0            | {"op":">","args":[{"op":"-","args":[{"property":"depth"},150.5]},0]}
      since >= date('1970-01-01') | {"op":">=","args":[{"property":"since"},{"date":"1970-01-01"}]}
      geometry IS NOT NULL       | {"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}
      name LIKE 'Hut%'           | {"op":"like","args":[{"property":"name"},"Hut%"]}
      depth BETWEEN 100.0 and 150.0 | {"op":"between","args":[{"property":"depth"},100.0,150.0]}
      name IN ('Hutubi','Manas') | {"op":"in","args":[{"property":"name"},["Hutubi","Manas"]]}
      grade NOT IN (1,2,3)       | {"op":"not","args":[{"op":"in","args":[{"property":"grade"},[1,2,3]]}]}
      CASEI(name) IN (casei('Οδος'),CASEI('Straße')) | {"op":"in","args":[{"op":"casei","args":[{"property":"name"}]},[{"op":"casei","args":["Οδος"]},{"op":"casei","args":["Straße"]}]]}
      ACCENTI(name) = ACCENTI('Ürümqi') | {"op":"=","args":[{"op":"accenti","args":[{"property":"name"}]},{"op":"accenti","args":["Ürümqi"]}]}
      S_INTERSECTS(geometry,POINT(87.3 44.01)) | {"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[87.3,44.01]}]}
      S_CROSSES(road,POLYGON((87 44, 88 44, 88 45, 87 44))) | {"op":"s_crosses","args":[{"property":"road"},{"type":"Polygon","coordinates":[[[87,44],[88,44],[88,45],[87,44]]]}]}
      T_INTERSECTS(seen, INTERVAL('2021-07-16T05:32:00Z', '2021-07-24T16:50:35Z')) | {"op":"t_intersects","args":[{"property":"seen"},{"interval":["2021-07-16T05:32:00Z","2021-07-24T16:50:35Z"]}]}
      T_DURING(INTERVAL(begun, ended), INTERVAL('2021-07-16', '2021-07-24')) | {"op":"t_during","args":[{"interval":[{"property":"begun"},{"property":"ended"}]},{"interval":["2021-07-16","2021-07-24"]}]}
      A_CONTAINS(zone:ids, ('a','b')) | {"op":"a_contains","args":[{"property":"zone:ids"},["a","b"]]}
      S_CROSSES(LINESTRING(43.7 -79.29, 43.8 -79.25), MULTIPOINT((1 2), (3 4))) | {"op":"s_crosses","args":[{"type":"LineString","coordinates":[[43.7,-79.29],[43.8,-79.25]]},{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}]}
      S_WITHIN(road,Buffer(geometry,10,'m')) | {"op":"s_within","args":[{"property":"road"},{"op":"Buffer","args":[{"property":"geometry"},10,"m"]}]}
      height > (clearance-1)     | {"op":">","args":[{"property":"height"},{"op":"-","args":[{"property":"clearance"},1]}]}
      eo:cover < 0.1 AND wrs:row=28 AND wrs:path=203 | {"op":"and","args":[{"op":"<","args":[{"property":"eo:cover"},0.1]},{"op":"=","args":[{"property":"wrs:row"},28]},{"op":"=","args":[{"property":"wrs:path"},203]}]}
      eo:cover=0.1 OR eo:cover=0.2 | {"op":"or","args":[{"op":"=","args":[{"property":"eo:cover"},0.1]},{"op":"=","args":[{"property":"eo:cover"},0.2]}]}
      cover BETWEEN 0.1 AND 0.2 AND row=28 | {"op":"and","args":[{"op":"between","args":[{"property":"cover"},0.1,0.2]},{"op":"=","args":[{"property":"row"},28]}]}
      tax <= 5e2                 | {"op":"<=","args":[{"property":"tax"},500]}
      owner NOT LIKE '%Li%'      | {"op":"not","args":[{"op":"like","args":[{"property":"owner"},"%Li%"]}]}
      pool = true                | {"op":"=","args":[{"property":"pool"},true]}
      pool=true AND (floors>5 OR walls LIKE 'brick%' OR walls LIKE '%brick') | {"op":"and","args":[{"op":"=","args":[{"property":"pool"},true]},{"op":"or","args":[{"op":">","args":[{"property":"floors"},5]},{"op":"like","args":[{"property":"walls"},"brick%"]},{"op":"like","args":[{"property":"walls"},"%brick"]}]}]}
      (floors>5 AND walls='brick') OR pool=true | {"op":"or","args":[{"op":"and","args":[{"op":">","args":[{"property":"floors"},5]},{"op":"=","args":[{"property":"walls"},"brick"]}]},{"op":"=","args":[{"property":"pool"},true]}]}
      NOT (floors<5) OR pool=true | {"op":"or","args":[{"op":"not","args":[{"op":"<","args":[{"property":"floors"},5]}]},{"op":"=","args":[{"property":"pool"},true]}]}
      T_BEFORE(built, DATE('2015-01-01')) | {"op":"t_before","args":[{"property":"built"},{"date":"2015-01-01"}]}
      t_after(built,TIMESTAMP('2012-06-05T00:00:00Z')) | {"op":"t_after","args":[{"property":"built"},{"timestamp":"2012-06-05T00:00:00Z"}]}
      CASEI(geo:NAME) LIKE CASEI('%changji%') | {"op":"like","args":[{"op":"casei","args":[{"property":"geo:NAME"}]},{"op":"casei","args":["%changji%"]}]}
      "id" <> 'fa7e-5df6'        | {"op":"<>","args":[{"property":"id"},"fa7e-5df6"]}
      NOT "name" LIKE 'foo%'     | {"op":"not","args":[{"op":"like","args":[{"property":"name"},"foo%"]}]}
      "value" NOT BETWEEN 10 AND 20 | {"op":"not","args":[{"op":"between","args":[{"property":"value"},10,20]}]}
      ("value" IS NULL OR "value" BETWEEN 10 AND 20) | {"op":"or","args":[{"op":"isNull","args":[{"property":"value"}]},{"op":"between","args":[{"property":"value"},10,20]}]}
      S_INTERSECTS(geometry, BBOX(-128.1, -1.1, -99999.0, 180.0, 90.0, 1e5)) | {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[-128.1,-1.1,-99999.0,180.0,90.0,100000.0]}]}
      S_EQUALS(geometry, POLYGON Z ((0 0 9, 1 0 9, 1 1 9, 0 0 9))) | {"op":"s_equals","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0,7],[1,0,7],[1,1,7],[0,0,7]]]}]}
      S_DISJOINT(geometry, MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))) | {"op":"s_disjoint","args":[{"property":"geometry"},{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}]}
      S_TOUCHES(geometry, MULTILINESTRING ((-1.9 -.5, 75.3 1.5),(-1.9 -1.1, 1.5 8.5))) | {"op":"s_touches","args":[{"property":"geometry"},{"type":"MultiLineString","coordinates":[[[-1.9,-0.5],[75.3,1.5]],[[-1.9,-1.1],[1.5,8.5]]]}]}
      S_OVERLAPS(geometry, BBOX(-179.9, 1.9, 180.0, 16.9)) | {"op":"s_overlaps","args":[{"property":"geometry"},{"bbox":[-179.9,1.9,180.0,16.9]}]}
      S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(1.9 2), LINESTRING(1.9 2, 3 4))) | {"op":"s_contains","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1.9,2]},{"type":"LineString","coordinates":[[1.9,2],[3,4]]}]}]}
      T_CONTAINS(INTERVAL('2000-01-01T00:00:00.000Z', '2005-01-10T01:01:01.393216Z'), INTERVAL(a, b)) | {"op":"t_contains","args":[{"interval":["2000-01-01T00:00:00Z","2005-01-10T01:01:01.393216Z"]},{"interval":[{"property":"a"},{"property":"b"}]}]}
      T_DISJOINT(INTERVAL('..', '2005-01-10'), INTERVAL(a, '..')) | {"op":"t_disjoint","args":[{"interval":["..","2005-01-10"]},{"interval":[{"property":"a"},".."]}]}
      T_FINISHEDBY(a, b) AND T_METBY(a, b) AND T_OVERLAPPEDBY(a, b) AND T_STARTEDBY(a, b) | {"op":"and","args":[{"op":"t_finishedBy","args":[{"property":"a"},{"property":"b"}]},{"op":"t_metBy","args":[{"property":"a"},{"property":"b"}]},{"op":"t_overlappedBy","args":[{"property":"a"},{"property":"b"}]},{"op":"t_startedBy","args":[{"property":"a"},{"property":"b"}]}]}
      T_METBY(a, b)              | {"op":"t_metby","args":[{"property":"a"},{"property":"b"}]}
      Foo("geometry") = TRUE     | {"op":"=","args":[{"op":"Foo","args":[{"property":"geometry"}]},true]}
      FALSE <> Bar(geometry, 100, 'a', 'b', false) | {"op":"<>","args":[false,{"op":"Bar","args":[{"property":"geometry"},100,"a","b",false]}]}
      ACCENTI(owner) = ACCENTI('Beyoncé') | {"op":"=","args":[{"op":"accenti","args":[{"property":"owner"}]},{"op":"accenti","args":["Beyoncé"]}]}
      value = a ^ 2 % 3 + b div 4 / 5 | {"op":"=","args":[{"property":"value"},{"op":"+","args":[{"op":"%","args":[{"op":"^","args":[{"property":"a"},2]},3]},{"op":"/","args":[{"op":"div","args":[{"property":"b"},4]},5]}]}]}
      A_CONTAINEDBY(ids, ('a', TRUE, 1, DATE('2021-07-16'), (1, 2), ())) | {"op":"a_containedBy","args":[{"property":"ids"},["a",true,1,{"date":"2021-07-16"},[1,2],[]]]}
      A_EQUALS(((a + 1) * 2, (b)), ids) OR A_OVERLAPS(ids, f(1, (2, 3))) | {"op":"or","args":[{"op":"a_equals","args":[[{"op":"*","args":[{"op":"+","args":[{"property":"a"},1]},2]},[{"property":"b"}]],{"property":"ids"}]},{"op":"a_overlaps","args":[{"property":"ids"},{"op":"f","args":[1,[2,3]]}]}]}
      x = 'it''s' OR x = 'it\\'s' OR x = 'a\\b' | {"op":"or","args":[{"op":"=","args":[{"property":"x"},"it's"]},{"op":"=","args":[{"property":"x"},"it's"]},{"op":"=","args":[{"property":"x"},"a\\\\b"]}]}
      "地块 ""A"" 1" = -.5 AND 水源.名称_1:x > +2E-3 | {"op":"and","args":[{"op":"=","args":[{"property":"地块 \\"A\\" 1"},-0.5]},{"op":">","args":[{"property":"水源.名称_1:x"},0.002]}]}
      (a = 1) IS NULL            | {"op":"isNull","args":[{"op":"=","args":[{"property":"a"},1]}]}
      -a > - 3                   | {"op":">","args":[{"op":"*","args":[-1,{"property":"a"}]},-3]}
      TRUE                       | true
      not ((((false))))          | {"op":"not","args":[false]}
      """)
  void sayTheSame(String text, String json) {
    Expression fromText = Cql2Text.parse(text.strip(), Limits.DEFAULT, PLACE).root();
    assertThat(fromText).isEqualTo(Cql2Json.parse(json.strip(), Limits.DEFAULT, PLACE).root());
    assertThat(Cql2Text.parse(Cql2Text.write(fromText), Limits.DEFAULT, PLACE).root()).isEqualTo(fromText);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      `` | 1
      a = | 4
      a = 1 AND | 10
      a == 1 | 4
      a = 1 = 2 | 7
      a = 'x | 5
      "a = 1 | 1
      a NOT 1 | 7
      a LIKE b | 8
      a LIKE 1 | 8
      a IN () | 7
      a IN 1 | 6
      a BETWEEN 1 | 12
      a IS 1 | 6
      a = 1) | 6
      (a = 1 | 7
      NOT NOT a | 5
      and = 1 | 1
      a = 1 ; b = 2 | 7
      a = 1e | 5
      a = {b} | 5
      2 ^ 3 ^ 4 = a | 7
      S_INTERSECTS(a) | 15
      S_INTERSECTS(a, POINT(1)) | 24
      S_INTERSECTS(a, POINT(1 2 3 4)) | 29
      S_INTERSECTS(a, POINT EMPTY) | 23
      S_INTERSECTS(a, BBOX(1,2,3)) | 17
      S_INTERSECTS(a, GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2)))) | 36
      T_AFTER(a, INTERVAL('..')) | 25
      T_AFTER(a, INTERVAL(1, '..')) | 21
      DATE(a) = b | 6
      (1, 2) = a | 3
      A_EQUALS(a, 1) | 13
      a = ☃ | 5
      """)
  void tellsWhereTextIsWrong(String text, int character) {
    Fault fault = faults(() -> Cql2Text.parse(text, Limits.DEFAULT, PLACE)).get(0);
    assertThat(fault.code()).isEqualTo(Cql2Fault.FILTER_SYNTAX);
    assertThat(fault.detail()).startsWith("at character " + character + ": ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                     | ``
      null                                   | ``
      []                                     | ``
      {"op":1,"args":[]}                     | /op
      {"op":"="}                             | /args
      {"op":"=","args":[1]}                  | /args
      {"op":"and","args":[true]}             | /args
      {"op":"not","args":[true,true]}        | /args
      {"op":"in","args":[1,2]}               | /args/1
      {"op":"in","args":[1,[]]}              | /args/1
      {"op":"like","args":["a",{"property":"b"}]} | /args/1
      {"op":"=","args":[{"property":""},1]}  | /args/0/property
      {"op":"=","args":[[1],1]}              | /args/0
      {"op":"a_equals","args":[[1],1]}       | /args/1
      {"interval":["2020-01-01"]}            | /interval
      {"interval":[1,".."]}                  | /interval/0
      {"type":"Circle","coordinates":[1,2]}  | /type
      {"type":"Point","coordinates":[1]}     | /coordinates
      {"type":"Point","coordinates":[1,"2"]} | /coordinates/1
      {"type":"Polygon","coordinates":[]}    | /coordinates
      {"bbox":[1,2,3]}                       | /bbox
      """)
  void tellsWhereJsonIsWrong(String json, String pointer) {
    Fault fault = faults(() -> Cql2Json.parse(json.strip(), Limits.DEFAULT, PLACE)).get(0);
    assertThat(fault.code()).isEqualTo(Cql2Fault.FILTER_SYNTAX);
    assertThat(fault.where().pointer()).isEqualTo(pointer.strip());
  }

  @Test
  void valuesThatAreNoneAreToldTogether() {
    List<Fault> text = faults(() -> Cql2Text.parse("a > DATE('2021-13-01') AND b < 1e999 AND c > TIMESTAMP('now') AND "
        + "S_INTERSECTS(d, POLYGON((0 0, 1 0, 1 1, 2 2), (0 0, 1 1, 0 0))) AND S_WITHIN(d, LINESTRING(1 1))",
        Limits.DEFAULT, PLACE));
    assertThat(text).hasSize(6).allSatisfy(fault -> assertThat(fault.code()).isEqualTo(Cql2Fault.FILTER_VALUE_INVALID));
    List<Fault> json = faults(() -> Cql2Json.parse("{\"op\":\"and\",\"args\":[{\"op\":\"<\",\"args\":[{\"date\":\"2021-02-30\"},"
        + "{\"timestamp\":7}]},{\"op\":\"a b\",\"args\":[]},{\"op\":\"s_within\",\"args\":[{\"type\":\"LineString\","
        + "\"coordinates\":[[1,1]]},{\"bbox\":[1,2,1e999,4]}]}]}", Limits.DEFAULT, PLACE));
    assertThat(json).extracting(fault -> fault.where().pointer()).containsExactly("/args/0/args/0/date",
        "/args/0/args/1/timestamp", "/args/1/op", "/args/2/args/0/coordinates", "/args/2/args/1/bbox/2");
  }

  @Test
  void jsonThatIsNoneIsRefused() {
    for (String json : List.of("", "{", "{\"op\":\"=\",\"op\":\"<\",\"args\":[1,1]}", "true false", "NaN", "'a'", "{\"op\":}")) {
      assertThat(faults(() -> Cql2Json.parse(json, Limits.DEFAULT, PLACE))).extracting(Fault::code)
          .containsExactly(Cql2Fault.FILTER_SYNTAX);
    }
  }

  private static List<Fault> faults(Runnable reading) {
    return catchThrowableOfType(FaultException.class, reading::run).faults();
  }
}
