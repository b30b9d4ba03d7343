package lanxian.exchange.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/**
 * What a file says before its features, as far as its bytes bear it out.
 *
 * @param geometryType number of the type of all geometries; 0 = each tells its own
 * @param features stated number of features; 0 = not stated
 * @param firstFeature offset of the first feature
 */
record FlatHeader(
    int geometryType, boolean hasZ, boolean hasM, List<FlatColumn> columns, long features, CrsClaim crs,
    long firstFeature) {
  private static final int MOST_HEADER_BYTES = 16 << 20;

  static FlatHeader parse(SourceFile file, Limits limits) {
    byte[] bytes = file.bytes();
    int start = FlatGeobufFormat.MAGIC.length + FlatGeobufFormat.LENGTH_BYTES;
    if (!looksLikeOne(bytes) || bytes.length < start) {
      throw invalid(file, "does not begin as FlatGeobuf 3 does");
    }
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = all.getInt(FlatGeobufFormat.MAGIC.length);
    if (length < FlatGeobufFormat.LENGTH_BYTES || length > MOST_HEADER_BYTES || length > bytes.length - start) {
      throw invalid(file, "states a header of %d bytes".formatted(length & 0xFFFFFFFFL));
    }
    try {
      Header header = Header.getRootAsHeader(FlatGeobufFormat.slice(all, start, length));
      long index = indexBytes(file, header, bytes.length - start - length);
      return new FlatHeader(header.geometryType(), header.hasZ(), header.hasM(), columns(file, header, length, limits),
          header.featuresCount(), crs(header.crs()), (long) start + length + index);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw invalid(file, "has a header that points outside itself");
    }
  }

  /** True if the bytes begin as this version of the format does. */
  static boolean looksLikeOne(byte[] bytes) {
    for (int i = 0; i < FlatGeobufFormat.MAGIC.length - 1; i++) { // the last one is the patch level
      if (i >= bytes.length || bytes[i] != FlatGeobufFormat.MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  private static long indexBytes(SourceFile file, Header header, long left) {
    long features = header.featuresCount();
    int nodeSize = header.indexNodeSize();
    if (features < 0 || nodeSize == 1) {
      throw invalid(file, "states %s features and nodes of %d".formatted(Long.toUnsignedString(features), nodeSize));
    }
    if (nodeSize == 0 || features == 0) {
      return 0;
    }
    if (features > left / FlatGeobufFormat.NODE_BYTES) {
      throw invalid(file, "states %d features, more than its index has room for".formatted(features));
    }
    long nodes = PackedIndex.levels(features, nodeSize).stream().mapToLong(Long::longValue).sum();
    if (nodes > left / FlatGeobufFormat.NODE_BYTES) {
      throw invalid(file, "ends inside its index");
    }
    return nodes * FlatGeobufFormat.NODE_BYTES;
  }

  private static List<FlatColumn> columns(SourceFile file, Header header, int length, Limits limits) {
    int count = header.columnsLength();
    if (count < 0 || count > length / Integer.BYTES || count > limits.maxAttributes()) {
      throw new FaultException(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE, "%s has %d columns; at most %d are read"
          .formatted(file.name(), count & 0xFFFFFFFFL, limits.maxAttributes()), Place.file(file.name())));
    }
    List<FlatColumn> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Column column = header.columns(i);
      if (column.name() == null) {
        throw invalid(file, "has a column without a name");
      }
      columns.add(new FlatColumn(column.name(), column.type()));
    }
    return columns;
  }

  private static CrsClaim crs(Crs crs) {
    if (crs == null) {
      return new CrsClaim.None();
    }
    boolean epsg = crs.org() == null || crs.org().equalsIgnoreCase("EPSG");
    if (epsg && crs.code() > 0) {
      return new CrsClaim.Code("EPSG:" + crs.code(), "header");
    }
    return crs.wkt() == null || crs.wkt().isBlank() ? new CrsClaim.None() : new CrsClaim.Wkt(crs.wkt(), "header");
  }

  private static FaultException invalid(SourceFile file, String why) {
    return new FaultException(
        Fault.of(ExchangeFault.FLATGEOBUF_INVALID, file.name() + " " + why, Place.file(file.name())));
  }
}
