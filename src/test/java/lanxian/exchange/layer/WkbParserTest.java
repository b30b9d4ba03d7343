package lanxian.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.RandomShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

class WkbParserTest {
  private static final HexFormat HEX = HexFormat.of();
  private final FeatureParts parts = new FeatureParts();
  private final WkbParser parser =
      new WkbParser(Limits.IMPORT, new VertexBudget(Limits.IMPORT), parts, Place.record(1));

  @Test
  void readsWhatTheLibraryWrites() {
    RandomShapes random = new RandomShapes(92);
    for (int i = 0; i < 50; i++) {
      Geometry shape = random.polygonal(87, 44, 0.1);
      for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
        byte[] wkb = new WKBWriter(2, order, i % 2 == 0).write(shape);
        assertThat(parser.parse(ByteBuffer.wrap(wkb))).as("seed 92, round %d", i)
            .hasValueSatisfying(read -> assertThat(read.equalsExact(shape)).isTrue());
      }
    }
    assertThat(parser.hasZ() || parser.hasM()).isFalse();
  }

  /** Values as PostGIS 3 gives them: SELECT ST_AsBinary(…), and ST_AsEWKB(…) for the flags. */
  @ParameterizedTest
  @CsvSource({
      "01e9030000000000000000f03f00000000000000400000000000000840, POINT (1 2), true, false",
      "01d1070000000000000000f03f00000000000000400000000000000840, POINT (1 2), false, true",
      "01b90b0000000000000000f03f000000000000004000000000000008400000000000001040, POINT (1 2), true, true",
      "01010000a08a110000000000000000f03f00000000000000400000000000000840, POINT (1 2), true, false",
      "0101000000000000000000f87f000000000000f87f, , false, false",
      "010300000000000000, , false, false", "010600000000000000, , false, false"})
  void heightsAndMeasuresAreSteppedOver(String hex, String wkt, boolean z, boolean m) {
    assertThat(parser.parse(ByteBuffer.wrap(HEX.parseHex(hex))).map(Geometry::toText).orElse(null)).isEqualTo(wkt);
    assertThat(parser.hasZ()).isEqualTo(z);
    assertThat(parser.hasM()).isEqualTo(m);
  }

  @ParameterizedTest
  @CsvSource({"010800000000000000, CURVE_NOT_SUPPORTED", "011100000000000000, CURVE_NOT_SUPPORTED",
      "0163000000, WKB_INVALID", "02, WKB_INVALID", "01, WKB_INVALID", "0102000000ffffffff, WKB_INVALID",
      "0101000000000000000000f03f000000000000004000, WKB_INVALID", "010200000001000000000000000000f03f0000000000000040, "
          + "LINE_TOO_SHORT", "0101000000000000000000f07f0000000000000040, COORDINATE_NOT_FINITE"})
  void whatIsWrongIsTold(String hex, String code) {
    assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(HEX.parseHex(hex)))).isInstanceOfSatisfying(
        FaultException.class, e -> {
          assertThat(e.faults().get(0).code().name()).isEqualTo(code);
          assertThat(e.faults().get(0).where().record()).isEqualTo(1);
        });
  }

  @Test
  void cutAnywhereItIsAFault() {
    byte[] wkb = new WKBWriter().write(new RandomShapes(93).withIsland(87, 44, 0.1));
    for (int length = 0; length < wkb.length; length++) {
      byte[] cut = Arrays.copyOf(wkb, length);
      assertThatThrownBy(() -> parser.parse(ByteBuffer.wrap(cut))).as("seed 93, %d bytes", length)
          .isInstanceOf(FaultException.class);
    }
  }
}
