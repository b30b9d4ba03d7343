package lanxian.exchange.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes .shp and .shx byte by byte, right or wrong, for tests. */
final class ShpBytes {
  private final int type;
  private final List<byte[]> records = new ArrayList<>();

  ShpBytes(int type) {
    this.type = type;
  }

  static Content content(int type) {
    return new Content().i(type);
  }

  /** Little-endian content of a record. */
  static final class Content {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Content i(int... values) {
      for (int value : values) {
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
      }
      return this;
    }

    Content d(double... values) {
      for (double value : values) {
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array());
      }
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Content of a polyline or polygon with these parts of x, y pairs. */
  static Content parts(int type, double[]... parts) {
    Content content = content(type).d(0, 0, 0, 0);
    int points = 0;
    for (double[] part : parts) {
      points += part.length / 2;
    }
    content.i(parts.length, points);
    int start = 0;
    for (double[] part : parts) {
      content.i(start);
      start += part.length / 2;
    }
    for (double[] part : parts) {
      content.d(part);
    }
    return content;
  }

  ShpBytes add(byte[] content) {
    records.add(content);
    return this;
  }

  ShpBytes add(Content content) {
    return add(content.bytes());
  }

  byte[] shp() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < records.size(); i++) {
      out.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(records.get(i).length / 2).array());
      out.writeBytes(records.get(i));
    }
    return withHeader(out.toByteArray());
  }

  byte[] shx() {
    ByteBuffer out = ByteBuffer.allocate(8 * records.size());
    int offset = 50;
    for (byte[] record : records) {
      out.putInt(offset).putInt(record.length / 2);
      offset += 4 + record.length / 2;
    }
    return withHeader(out.array());
  }

  byte[] withHeader(byte[] body) {
    ByteBuffer buffer = ByteBuffer.allocate(100 + body.length);
    buffer.putInt(0, 9994).putInt(24, buffer.capacity() / 2);
    buffer.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    buffer.position(100);
    return buffer.put(body).array();
  }
}
