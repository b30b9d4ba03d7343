package lanxian.bench.postgis;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a table of id and geometry as fast as PostgreSQL takes it. */
final class BinaryCopy implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final CopyIn copy;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false);
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * CHUNK);
  private final DataOutputStream out = new DataOutputStream(buffer);

  BinaryCopy(Connection connection, String table) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (id, geom) FROM STDIN (FORMAT binary)");
    buffer.writeBytes("PGCOPY\n".getBytes(StandardCharsets.US_ASCII));
    buffer.writeBytes(new byte[] {(byte) 0xff, '\r', '\n', 0});
    buffer.writeBytes(new byte[8]); // no flags, nothing more in the header
  }

  /** Adds a row; the table's column gives the geometry its SRID. */
  void add(int id, Geometry geometry) throws SQLException {
    byte[] bytes = wkb.write(geometry);
    try {
      out.writeShort(2);
      out.writeInt(4);
      out.writeInt(id);
      out.writeInt(bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (buffer.size() > CHUNK) {
      flush();
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = buffer.toByteArray();
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.reset();
  }

  /** Ends the copy; without this nothing is kept. */
  @Override
  public void close() throws SQLException {
    try {
      out.writeShort(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flush();
    copy.endCopy();
  }
}
