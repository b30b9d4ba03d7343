package lanxian.exchange.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Fixed parts of the format. */
final class FlatGeobufFormat {
  /** "fgb", major version 3, "fgb", patch level 1. */
  static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 1};
  /** Children of a node of the index, unless the header says otherwise. */
  static final int NODE_SIZE = 16;
  /** Bytes of a node: bounds and the place of what it stands for. */
  static final int NODE_BYTES = 40;
  /** Bytes of a length before a header or a feature. */
  static final int LENGTH_BYTES = 4;

  private FlatGeobufFormat() {}

  /** A part of a file by itself, so that nothing in it can point outside it. */
  static ByteBuffer slice(ByteBuffer file, int start, int length) {
    return file.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
