package lanxian.exchange.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometries as GeoPackage keeps them (OGC 12-128r17, 2.1.3): a header, then WKB. */
final class GeometryBlob {
  /** Marks the begin. */
  static final byte[] MAGIC = {'G', 'P'};
  /** Flag of the empty geometry. */
  static final int EMPTY = 0x10;
  private static final int LITTLE_ENDIAN = 0x01;
  private static final int WITH_ENVELOPE = 0x02;
  private static final int HEADER_BYTES = 8;
  private static final int ENVELOPE_BYTES = 32;

  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final int srsId;

  GeometryBlob(int srsId) {
    this.srsId = srsId;
  }

  /** The bytes; points go without envelope, which would only say them again. */
  byte[] of(Geometry geometry) {
    byte[] body = wkb.write(geometry);
    boolean boxed = !geometry.isEmpty() && !(geometry instanceof Point);
    int flags = LITTLE_ENDIAN | (boxed ? WITH_ENVELOPE : 0) | (geometry.isEmpty() ? EMPTY : 0);
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + (boxed ? ENVELOPE_BYTES : 0) + body.length)
        .order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 0).put((byte) flags).putInt(srsId);
    if (boxed) {
      Envelope box = geometry.getEnvelopeInternal();
      out.putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return out.put(body).array();
  }
}
