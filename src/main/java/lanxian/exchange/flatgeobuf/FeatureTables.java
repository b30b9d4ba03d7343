package lanxian.exchange.flatgeobuf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lanxian.domain.ZoneColumn;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

/** Features as tables: geometry, and the values of the columns that have one. */
final class FeatureTables {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FeatureTables() {}

  /** Type of a column; dates are times without one, for which there is no type of its own. */
  static int type(ZoneColumn.Type type) {
    return switch (type) {
      case TEXT -> ColumnType.String;
      case NUMBER -> ColumnType.Double;
      case INTEGER -> ColumnType.Int;
      case BOOLEAN -> ColumnType.Bool;
      case DATE -> ColumnType.DateTime;
      case LIST -> ColumnType.Json;
    };
  }

  /** The feature with its length before it. */
  static byte[] of(Geometry geometry, List<Object> values) {
    FlatBufferBuilder builder = new FlatBufferBuilder(256);
    int properties = Feature.createPropertiesVector(builder, properties(values));
    int table = GeometryTables.put(builder, geometry);
    Feature.finishSizePrefixedFeatureBuffer(builder, Feature.createFeature(builder, table, properties, 0));
    return builder.sizedByteArray();
  }

  private static byte[] properties(List<Object> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        out.writeBytes(little(2).putShort((short) i).array());
        out.writeBytes(value(values.get(i)));
      }
    }
    return out.toByteArray();
  }

  private static byte[] value(Object value) {
    if (value instanceof Double number) {
      return little(8).putDouble(number).array();
    }
    if (value instanceof Integer number) {
      return little(4).putInt(number).array();
    }
    if (value instanceof Boolean flag) {
      return new byte[] {(byte) (flag ? 1 : 0)};
    }
    byte[] text = (value instanceof List<?> list ? json(list) : value.toString()).getBytes(StandardCharsets.UTF_8);
    return little(4 + text.length).putInt(text.length).put(text).array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String json(List<?> list) {
    try {
      return MAPPER.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts is always JSON", e);
    }
  }
}
