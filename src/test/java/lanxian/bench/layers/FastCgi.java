package lanxian.bench.layers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Asks a FastCGI responder, with one connection for each request (FastCGI Specification 1.0, 3.3, 5 and 6.2).
 *
 * @param socket where the responder listens
 */
record FastCgi(Path socket) {
  private static final int VERSION = 1;
  private static final int REQUEST_ID = 1;
  private static final int RESPONDER = 1;
  private static final int BEGIN_REQUEST = 1;
  private static final int END_REQUEST = 3;
  private static final int PARAMS = 4;
  private static final int STDIN = 5;
  private static final int STDOUT = 6;
  private static final int STDERR = 7;
  private static final int MAX_CONTENT = 0xFFFF;
  /** Lengths below take one byte, others four with the highest bit set. */
  private static final int SHORT_LENGTH = 128;

  /**
   * Everything the responder writes: headers, an empty line, the body.
   *
   * @param parameters the variables of a CGI request without a body
   */
  byte[] ask(Map<String, String> parameters) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      record(request, BEGIN_REQUEST, new byte[] {0, RESPONDER, 0, 0, 0, 0, 0, 0});
      byte[] encoded = encoded(parameters);
      if (encoded.length > MAX_CONTENT) {
        throw new IllegalArgumentException("the parameters take more than one record");
      }
      record(request, PARAMS, encoded);
      record(request, PARAMS, new byte[0]);
      record(request, STDIN, new byte[0]);
      OutputStream out = Channels.newOutputStream(channel);
      out.write(request.toByteArray());
      return answer(new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 17)));
    }
  }

  private static byte[] encoded(Map<String, String> parameters) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      byte[] name = parameter.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] value = parameter.getValue().getBytes(StandardCharsets.UTF_8);
      length(out, name.length);
      length(out, value.length);
      out.write(name);
      out.write(value);
    }
    return bytes.toByteArray();
  }

  private static void length(DataOutputStream out, int length) throws IOException {
    if (length < SHORT_LENGTH) {
      out.writeByte(length);
    } else {
      out.writeInt(length | 1 << 31);
    }
  }

  private static void record(ByteArrayOutputStream bytes, int type, byte[] content) throws IOException {
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(VERSION);
    out.writeByte(type);
    out.writeShort(REQUEST_ID);
    out.writeShort(content.length);
    out.writeShort(0); // no padding
    out.write(content);
  }

  private static byte[] answer(DataInputStream records) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    while (true) {
      records.readByte();
      int type = records.readUnsignedByte();
      records.readShort();
      int length = records.readUnsignedShort();
      int padding = records.readUnsignedByte();
      records.readByte();
      byte[] content = records.readNBytes(length);
      records.skipNBytes(padding);
      switch (type) {
        case STDOUT -> said.write(content);
        case END_REQUEST -> {
          return said.toByteArray();
        }
        case STDERR -> { /* what the responder complains about stands in its log */ }
        default -> throw new IOException("a record of type " + type);
      }
    }
  }
}
