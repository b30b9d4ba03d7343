package lanxian.exchange.shapefile;

import static lanxian.exchange.shapefile.ShpBytes.content;
import static lanxian.exchange.shapefile.ShpBytes.parts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.RawFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class ShapeDecoderTest {
  private static final double[] OUTER = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
  private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};

  private static ShapeDecoder.Shape decode(ShpBytes.Content content) {
    return new ShapeDecoder().decode(ByteBuffer.wrap(content.bytes()), Place.record(7));
  }

  private static void refused(String code, ShpBytes.Content content) {
    assertThatThrownBy(() -> decode(content)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults()).extracting(f -> f.code().name()).containsExactly(code);
      assertThat(e.faults().get(0).where().record()).isEqualTo(7);
    });
  }

  @Test
  void readsPointsAndDropsHeightsAndMeasures() {
    ShapeDecoder.Shape plain = decode(content(1).d(87.5, 44));
    assertThat(plain.geometry().toText()).isEqualTo("POINT (87.5 44)");
    assertThat(plain.hasZ() || plain.hasM()).isFalse();
    ShapeDecoder.Shape z = decode(content(11).d(87.5, 44, 600));
    assertThat(z.hasZ()).isTrue();
    assertThat(z.hasM()).isFalse();
    assertThat(z.geometry().getCoordinate().getZ()).isNaN();
    assertThat(decode(content(11).d(87.5, 44, 600, 3)).hasM()).isTrue();
    assertThat(decode(content(11).d(87.5, 44, 600, -1e39)).hasM()).as("no data is no measure").isFalse();
    assertThat(decode(content(21).d(87.5, 44, 3)).hasM()).isTrue();
  }

  @Test
  void takesNullAndEmptyShapesAsNoGeometry() {
    assertThat(decode(content(0)).geometry()).isNull();
    assertThat(decode(content(1).d(Double.NaN, Double.NaN)).geometry()).isNull();
    assertThat(decode(parts(5)).geometry()).isNull();
    assertThat(decode(content(8).d(0, 0, 0, 0).i(0)).geometry()).isNull();
  }

  @Test
  void readsMultiPoints() {
    assertThat(decode(content(8).d(0, 0, 0, 0).i(2).d(1, 2, 3, 4)).geometry().toText())
        .isEqualTo("MULTIPOINT ((1 2), (3 4))");
    ShapeDecoder.Shape zm = decode(content(18).d(0, 0, 0, 0).i(2).d(1, 2, 3, 4).d(0, 9, 5, 6).d(0, 9, 7, 8));
    assertThat(zm.hasZ() && zm.hasM()).isTrue();
    assertThat(decode(content(18).d(0, 0, 0, 0).i(2).d(1, 2, 3, 4).d(0, 9, 5, 6)).hasM()).isFalse();
  }

  @Test
  void readsLinesOfSeveralParts() {
    assertThat(decode(parts(3, new double[] {0, 0, 1, 1}, new double[] {2, 2, 3, 3})).geometry().toText())
        .isEqualTo("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))");
    refused("LINE_TOO_SHORT", parts(3, new double[] {0, 0}));
  }

  @Test
  void nestsRingsWhateverTheirDirection() {
    ShapeDecoder.Shape right = decode(parts(5, OUTER, HOLE));
    assertThat(right.geometry().getArea()).isEqualTo(96);
    assertThat(right.orderWrong()).isFalse();
    double[] clockwiseHole = {2, 2, 2, 4, 4, 4, 4, 2, 2, 2};
    ShapeDecoder.Shape wrong = decode(parts(15, OUTER, clockwiseHole).d(0, 9).d(new double[10]));
    assertThat(wrong.geometry().getArea()).isEqualTo(96);
    assertThat(wrong.orderWrong()).isTrue();
    assertThat(wrong.hasZ()).isTrue();
  }

  @Test
  void closesOpenRingsAndLeavesOutRingsWithoutArea() {
    ShapeDecoder.Shape open = decode(parts(5, new double[] {0, 0, 0, 10, 10, 10, 10, 0}));
    assertThat(open.geometry().getArea()).isEqualTo(100);
    assertThat(open.parts().mended()).extracting(RawFeature.Mended::method).containsExactly("close-rings");
    ShapeDecoder.Shape spike = decode(parts(5, OUTER, new double[] {5, 5, 6, 6, 5, 5}));
    assertThat(spike.geometry().getArea()).isEqualTo(100);
    assertThat(spike.parts().mended()).extracting(RawFeature.Mended::method).containsExactly("drop-degenerate-rings");
    ShapeDecoder.Shape nothing = decode(parts(5, new double[] {5, 5, 6, 6, 5, 5}));
    assertThat(nothing.geometry()).isNull();
    assertThat(nothing.parts().faults()).extracting(f -> f.code().name()).containsExactly("RING_TOO_SHORT");
  }

  @ParameterizedTest
  @CsvSource({"-1, 4", "1, -4", "2000000000, 4", "1, 2000000000", "0, 4", "2, 4"})
  void refusesRecordsWhoseCountsContradictTheirBytes(int partCount, int pointCount) {
    refused("SHP_RECORD_INVALID", content(5).d(0, 0, 0, 0).i(partCount, pointCount).i(0).d(0, 0, 0, 1, 1, 1, 0, 0));
  }

  @Test
  void refusesPartsOutOfOrder() {
    refused("SHP_RECORD_INVALID", content(3).d(0, 0, 0, 0).i(2, 4).i(0, 9).d(0, 0, 0, 1, 1, 1, 0, 0));
    refused("SHP_RECORD_INVALID", content(3).d(0, 0, 0, 0).i(2, 4).i(3, 0).d(0, 0, 0, 1, 1, 1, 0, 0));
    refused("SHP_RECORD_INVALID", content(1).d(5));
    refused("SHP_RECORD_INVALID", content(8).d(0, 0));
    refused("SHP_RECORD_INVALID", content(5).d(0, 0));
  }

  @Test
  void refusesWhatIsNoZoneAndNoNumber() {
    refused("MULTIPATCH_NOT_SUPPORTED", content(31).d(0, 0, 0, 0));
    refused("SHAPE_TYPE_UNKNOWN", content(4));
    refused("COORDINATE_NOT_FINITE", content(1).d(Double.POSITIVE_INFINITY, 3));
    refused("COORDINATE_NOT_FINITE", parts(5, new double[] {0, 0, 0, Double.NaN, 1, 1, 0, 0}));
  }

  @Test
  void knowsEveryTypeOfTheFormat() {
    int[] codes = {0, 1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28, 31};
    for (int code : codes) {
      assertThat(ShapeType.of(code)).hasValueSatisfying(type -> assertThat(type.code()).isEqualTo(code));
    }
    assertThat(ShapeType.values()).hasSameSizeAs(codes);
    Geometry m = decode(parts(25, OUTER).d(0, 1).d(1, 2, 3, 4, 5)).geometry();
    assertThat(m.getNumPoints()).isEqualTo(5);
  }
}
