package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.encoding.TextFile;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.RawLayer.EncodingChoice;
import lanxian.exchange.layer.SourceFile;

/** Reads a shapefile whole: the {@code .shp} with what there is of its other parts. */
public final class ShapefileReader {
  /** A record's header and a null shape. */
  private static final int SMALLEST_RECORD = ShapefileFormat.RECORD_HEADER_BYTES + 4;
  private final Limits limits;

  public ShapefileReader(Limits limits) {
    this.limits = limits;
  }

  /** The parts of a shapefile; all but {@code shp} may be null. */
  public record Parts(SourceFile shp, SourceFile shx, SourceFile dbf, SourceFile prj, SourceFile cpg) {}

  /**
   * Every record becomes a feature; those that cannot be read carry faults.
   *
   * @param encoding encoding of the texts given by the user; null if none
   * @throws FaultException where nothing of the file can be trusted: SHP_HEADER_INVALID, DBF_INVALID,
   *     TOO_MANY_FEATURES, TOO_MANY_VERTICES, ENCODING_UNKNOWN, ENCODING_UNDETERMINED, TEXT_NOT_DECODABLE
   */
  public RawLayer read(Parts parts, String encoding) {
    SourceFile shp = parts.shp();
    List<Notice> notices = new ArrayList<>(checkHeader(shp));
    ShpIndex index = ShpIndex.of(shp, parts.shx());
    notices.addAll(index.notices());
    requireLimits(shp, index);
    List<RawFeature> features = new ArrayList<>();
    Counts counts = new Counts();
    for (ShpIndex.Entry entry : index.entries()) {
      features.add(feature(shp, entry, features.size() + 1, counts));
    }
    if (index.unreadBytes() > 0) {
      tail(shp, index.unreadBytes(), features, notices);
    }
    counts.addTo(notices);
    DbfTable table = parts.dbf() == null ? null
        : new DbfReader(limits).read(parts.dbf(), encoding, text(parts.cpg()));
    EncodingChoice choice = null;
    if (table == null) {
      notices.add(ExchangeNotice.DBF_MISSING.of("there is no .dbf: the features have no attributes"));
    } else {
      notices.addAll(table.notices());
      choice = new EncodingChoice(table.encoding().charset().name(), table.encoding().how());
      join(features, table, parts.dbf(), notices);
    }
    CrsClaim crs = parts.prj() == null ? new CrsClaim.None()
        : new CrsClaim.Wkt(wkt(parts.prj()), parts.prj().name());
    return new RawLayer(
        shp.name(), RawLayer.Format.SHAPEFILE, choice, crs, null, counts.z, counts.m, features, notices);
  }

  private static List<Notice> checkHeader(SourceFile shp) {
    byte[] bytes = shp.bytes();
    if (bytes.length < ShapefileFormat.HEADER_BYTES
        || ByteBuffer.wrap(bytes).getInt(0) != ShapefileFormat.FILE_CODE) {
      throw new FaultException(Fault.of(ExchangeFault.SHP_HEADER_INVALID,
          bytes.length < ShapefileFormat.HEADER_BYTES
              ? "%s has %d bytes; a header has 100".formatted(shp.name(), bytes.length)
              : "%s does not begin with 9994, the mark of a shapefile".formatted(shp.name()),
          Place.file(shp.name())));
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    long length = 2L * header.getInt(ShapefileFormat.LENGTH_OFFSET);
    int version = Integer.reverseBytes(header.getInt(ShapefileFormat.VERSION_OFFSET));
    int type = Integer.reverseBytes(header.getInt(ShapefileFormat.SHAPE_TYPE_OFFSET));
    List<Notice> notices = new ArrayList<>();
    if (length != bytes.length) {
      notices.add(wrong("the header states %d bytes, the file has %d", length, bytes.length));
    }
    if (version != ShapefileFormat.VERSION) {
      notices.add(wrong("the header states version %d, not 1000", version));
    }
    if (ShapeType.of(type).isEmpty()) {
      notices.add(wrong("the header states shape type %d, which does not exist", type));
    }
    return notices;
  }

  private static Notice wrong(String format, Object... values) {
    return ExchangeNotice.SHP_HEADER_WRONG.of(format, values);
  }

  private void requireLimits(SourceFile shp, ShpIndex index) {
    if (index.entries().size() > limits.maxFeatures()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES, "%s has %d records; at most %d are read"
          .formatted(shp.name(), index.entries().size(), limits.maxFeatures()), Place.file(shp.name())));
    }
    long points = index.entries().stream().filter(ShpIndex.Entry::whole).mapToLong(e -> e.contentBytes() / 16).sum();
    if (points > limits.maxVertices() + 4L * index.entries().size()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES, "%s has about %d vertices; at most %d are read"
          .formatted(shp.name(), points, limits.maxVertices()), Place.file(shp.name())));
    }
  }

  private static RawFeature feature(SourceFile shp, ShpIndex.Entry entry, long record, Counts counts) {
    Place place = Place.record(record).inFile(shp.name());
    if (!entry.whole()) {
      return refused(record, place, Fault.of(ExchangeFault.SHP_TRUNCATED,
          "record %d at byte %d states %d bytes of content, more than the file has"
              .formatted(record, entry.offset(), entry.contentBytes()), place));
    }
    try {
      int start = (int) entry.offset() + ShapefileFormat.RECORD_HEADER_BYTES;
      ByteBuffer content = ByteBuffer.wrap(shp.bytes(), start, (int) entry.contentBytes()).slice();
      ShapeDecoder.Shape shape = new ShapeDecoder().decode(content, place);
      counts.add(shape);
      return new RawFeature(record, null, shape.geometry(), Map.of(), null, place, shape.parts().mended(),
          shape.parts().faults(), false);
    } catch (FaultException e) {
      return new RawFeature(record, null, null, Map.of(), null, place, List.of(), e.faults(), false);
    }
  }

  /**
   * Bytes that no record claims: a few of them behind the length that the header states hold nothing; others stand for
   * at least one feature that cannot be read.
   */
  private static void tail(SourceFile shp, long unread, List<RawFeature> features, List<Notice> notices) {
    long stated = 2L * ByteBuffer.wrap(shp.bytes()).getInt(ShapefileFormat.LENGTH_OFFSET);
    if (unread < SMALLEST_RECORD && stated <= shp.bytes().length) {
      notices.add(wrong("%d bytes behind the last record are too few for another one".formatted(unread)));
      return;
    }
    long record = features.size() + 1L;
    Place place = Place.record(record).inFile(shp.name());
    features.add(refused(record, place, Fault.of(ExchangeFault.SHP_TRUNCATED,
        "the last %d bytes of the file are no record".formatted(unread), place)));
  }

  private static RawFeature refused(long record, Place place, Fault fault) {
    return new RawFeature(record, null, null, Map.of(), null, place, List.of(), List.of(fault), false);
  }

  private static void join(List<RawFeature> features, DbfTable table, SourceFile dbf, List<Notice> notices) {
    if (table.claimedRows() != features.size()) {
      notices.add(ExchangeNotice.DBF_COUNT_DIFFERS.of("%s states %d rows for %d shapes",
          dbf.name(), table.claimedRows(), features.size()));
    }
    for (int i = 0; i < Math.min(features.size(), table.rows().size()); i++) {
      DbfTable.Row row = table.rows().get(i);
      RawFeature feature = features.get(i).withAttributes(row.values(), row.deleted());
      if (!row.faults().isEmpty()) {
        List<Fault> faults = new ArrayList<>(feature.faults());
        faults.addAll(row.faults());
        feature = feature.withFaults(faults);
      }
      features.set(i, feature);
    }
    for (int i = features.size(); i < table.rows().size(); i++) {
      DbfTable.Row row = table.rows().get(i);
      features.add(new RawFeature(i + 1L, null, null, row.values(), null, Place.record(i + 1L).inFile(dbf.name()),
          List.of(), row.faults(), row.deleted()));
    }
  }

  /** A .prj that is no text is nothing to refuse the file for: the user may name the CRS. */
  private static String wkt(SourceFile prj) {
    try {
      return TextFile.decode(prj.bytes(), null, Place.file(prj.name())).text();
    } catch (FaultException e) {
      return new String(prj.bytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String text(SourceFile cpg) {
    return cpg == null ? null : TextFile.decode(cpg.bytes(), "ISO-8859-1", Place.file(cpg.name())).text().strip();
  }

  /** What is counted over all features. */
  private static final class Counts {
    private int z;
    private int m;
    private int orderWrong;

    void add(ShapeDecoder.Shape shape) {
      z += shape.hasZ() ? 1 : 0;
      m += shape.hasM() ? 1 : 0;
      orderWrong += shape.orderWrong() ? 1 : 0;
    }

    void addTo(List<Notice> notices) {
      if (z > 0) {
        notices.add(ExchangeNotice.Z_DROPPED.of("heights of %d feature(s) were dropped", z));
      }
      if (m > 0) {
        notices.add(ExchangeNotice.M_DROPPED.of("measures of %d feature(s) were dropped", m));
      }
      if (orderWrong > 0) {
        notices.add(ExchangeNotice.RING_ORDER_WRONG.of(
            "rings of %d feature(s) run the wrong way round; shells and holes were told by nesting",
                orderWrong));
      }
    }
  }
}
