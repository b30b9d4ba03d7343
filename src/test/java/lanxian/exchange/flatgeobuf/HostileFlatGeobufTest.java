package lanxian.exchange.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.exchange.ExportCases;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** FlatGeobuf files whose lengths, counts and offsets lie. */
class HostileFlatGeobufTest {
  private final byte[] good = ExportCases.random(83, 12).write(ExportFormat.FLATGEOBUF, "EPSG:4490");

  private static RawLayer read(byte[] bytes) {
    return FlatGeobufReader.read(new SourceFile("a.fgb", bytes), Limits.IMPORT);
  }

  private static String code(byte[] bytes) {
    try {
      read(bytes);
      return "none";
    } catch (FaultException e) {
      return e.faults().get(0).code().name();
    }
  }

  /** A file with a header that states these, then the features. */
  private static byte[] file(long count, int nodeSize, byte[]... features) {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    Header.finishSizePrefixedHeaderBuffer(builder, Header.createHeader(builder, builder.createString("x"), 0,
        GeometryType.Unknown, false, false, false, false, 0, count, nodeSize, 0, 0, 0, 0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FlatGeobufFormat.MAGIC);
    out.writeBytes(builder.sizedByteArray());
    for (byte[] feature : features) {
      out.writeBytes(feature);
    }
    return out.toByteArray();
  }

  private static byte[] feature(FlatBufferBuilder builder, int geometry) {
    Feature.finishSizePrefixedFeatureBuffer(builder, Feature.createFeature(builder, geometry, 0, 0));
    return builder.sizedByteArray();
  }

  private static byte[] point() {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    return feature(builder, Geometry.createGeometry(builder, 0, Geometry.createXyVector(builder, new double[] {87, 44}),
        0, 0, 0, 0, GeometryType.Point, 0));
  }

  @Test
  void headersThatLieAreRefused() {
    assertThat(code("fgb".getBytes())).isEqualTo("FLATGEOBUF_INVALID");
    assertThat(code(Arrays.copyOf(good, 40))).isEqualTo("FLATGEOBUF_INVALID");
    byte[] huge = good.clone();
    ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
    assertThat(code(huge)).isEqualTo("FLATGEOBUF_INVALID");
    assertThat(code(file(Long.MAX_VALUE, 16, point()))).isEqualTo("FLATGEOBUF_INVALID");
    assertThat(code(file(-1, 16, point()))).isEqualTo("FLATGEOBUF_INVALID");
    assertThat(code(file(1, 1, point()))).isEqualTo("FLATGEOBUF_INVALID");
  }

  @Test
  void featuresThatAreNotThereAreTold() {
    RawLayer layer = read(file(1000, 0, point()));
    assertThat(layer.features()).hasSize(2);
    assertThat(layer.features().get(0).faults()).isEmpty();
    assertThat(layer.features().get(1).faults()).extracting(fault -> fault.code().name())
        .containsExactly("FLATGEOBUF_TRUNCATED");
    RawLayer cut = read(Arrays.copyOf(good, good.length - 10));
    assertThat(cut.features()).hasSize(12);
    assertThat(cut.features().get(11).faults()).extracting(fault -> fault.code().name())
        .containsExactly("FLATGEOBUF_TRUNCATED");
    assertThat(read(file(1, 0, point(), point())).notices()).extracting(notice -> notice.code())
        .containsExactly("FEATURE_COUNT_DIFFERS");
    assertThat(read(file(0, 0, point(), point())).notices()).as("no count is stated").isEmpty();
  }

  @Test
  void partsThatAreSharedManyTimesStopAtTheLimit() {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int part = Geometry.createGeometry(builder, 0, Geometry.createXyVector(builder,
        new double[] {87, 44, 88, 44, 88, 45, 87, 44}), 0, 0, 0, 0, GeometryType.Polygon, 0);
    for (int level = 0; level < 12; level++) { // 100 to the twelfth polygons in some kilobytes
      int[] same = new int[100];
      Arrays.fill(same, part);
      part = Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, GeometryType.GeometryCollection,
          Geometry.createPartsVector(builder, same));
    }
    byte[] bomb = file(1, 0, feature(builder, part));
    assertThat(bomb.length).isLessThan(10_000);
    assertThatThrownBy(() -> FlatGeobufReader.read(new SourceFile("a.fgb", bomb), Limits.PROJECT))
        .hasMessageContaining("TOO_MANY_VERTICES");
  }

  @Test
  void aVectorLongerThanTheFeatureIsRefusedAlone() {
    byte[] feature = point();
    ByteBuffer bytes = ByteBuffer.wrap(feature).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 4; at + 12 <= feature.length; at++) {
      if (bytes.getInt(at) == 2 && bytes.getDouble(at + 4) == 87) {
        bytes.putInt(at, 0x0FFFFFFF); // the length of xy
      }
    }
    RawLayer layer = read(file(2, 0, feature, point()));
    assertThat(layer.features().get(0).faults()).extracting(fault -> fault.code().name())
        .containsExactly("FLATGEOBUF_INVALID");
    assertThat(layer.features().get(1).faults()).isEmpty();
  }

  /** Every outcome is a layer or a fault, and every feature of the file is accounted for. */
  @Test
  void brokenAnywhereIsAFaultAndNeverACrash() {
    Random random = new Random(84);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      byte[] broken = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int flips = i % 4 == 0 ? 0 : 1 + random.nextInt(20); flips > 0; flips--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        for (RawFeature feature : read(broken).features()) {
          outcomes.add(feature.faults().isEmpty() ? "good" : feature.faults().get(0).code().name());
        }
      } catch (FaultException e) {
        outcomes.add(e.faults().get(0).code().name());
      } catch (RuntimeException e) {
        throw new AssertionError("seed 84, round " + i, e);
      }
    }
    assertThat(outcomes).contains("good", "FLATGEOBUF_INVALID", "FLATGEOBUF_TRUNCATED");
  }
}
