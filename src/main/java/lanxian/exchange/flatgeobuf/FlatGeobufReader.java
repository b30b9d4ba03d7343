package lanxian.exchange.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.Dropped;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.layer.VertexBudget;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Feature;

/** Reads a FlatGeobuf file from its first feature to its last; the index is stepped over. */
public final class FlatGeobufReader {
  private static final int SMALLEST_FEATURE = 4;
  private final SourceFile file;
  private final Limits limits;
  private final FlatHeader header;
  private final VertexBudget budget;
  private final Dropped dropped = new Dropped();

  private FlatGeobufReader(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.header = FlatHeader.parse(file, limits);
    this.budget = new VertexBudget(limits);
  }

  /** True if the bytes begin as FlatGeobuf 3 does. */
  public static boolean looksLikeOne(byte[] bytes) {
    return FlatHeader.looksLikeOne(bytes);
  }

  /**
   * Every feature of the file; those that cannot be read carry faults.
   *
   * @throws FaultException FLATGEOBUF_INVALID, TOO_MANY_FEATURES, TOO_MANY_VERTICES, ATTRIBUTES_TOO_LARGE
   */
  public static RawLayer read(SourceFile file, Limits limits) {
    try {
      return new FlatGeobufReader(file, limits).read();
    } catch (VertexBudget.Exhausted e) {
      throw e.ofFile();
    }
  }

  private RawLayer read() {
    ByteBuffer all = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    List<RawFeature> features = new ArrayList<>();
    int at = (int) header.firstFeature();
    boolean whole = true;
    while (whole && at < all.limit()) {
      Place where = Place.record(features.size() + 1L).inFile(file.name());
      if (features.size() == limits.maxFeatures()) {
        throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
            "%s has more than %d features".formatted(file.name(), limits.maxFeatures()), Place.file(file.name())));
      }
      int start = at + FlatGeobufFormat.LENGTH_BYTES;
      int length = start <= all.limit() ? all.getInt(at) : -1;
      whole = length >= SMALLEST_FEATURE && length <= all.limit() - start;
      features.add(whole ? feature(FlatGeobufFormat.slice(all, start, length), where)
          : refused(where, List.of(Fault.of(ExchangeFault.FLATGEOBUF_TRUNCATED,
              "the feature at byte %d states %d bytes, of which the file has %d".formatted(at,
                  length & 0xFFFFFFFFL, Math.max(0, all.limit() - start)), where))));
      at = whole ? start + length : at;
    }
    return layer(features, whole);
  }

  private RawLayer layer(List<RawFeature> features, boolean whole) {
    List<Notice> notices = new ArrayList<>();
    dropped.addTo(notices);
    long stated = header.features();
    if (whole && stated > features.size()) {
      Place where = Place.record(features.size() + 1L).inFile(file.name());
      features.add(refused(where, List.of(Fault.of(ExchangeFault.FLATGEOBUF_TRUNCATED,
          "the file states %d features and ends after %d".formatted(stated, features.size()), where))));
    } else if (stated > 0 && stated != features.size()) {
      notices.add(ExchangeNotice.FEATURE_COUNT_DIFFERS.of(
          "the file states %d features and holds %d", stated, features.size()));
    }
    return new RawLayer(file.name(), RawLayer.Format.FLATGEOBUF,
        new RawLayer.EncodingChoice("UTF-8", "FlatGeobuf is UTF-8"), header.crs(), null, dropped.z(), dropped.m(),
        features, notices);
  }

  private RawFeature feature(ByteBuffer bytes, Place where) {
    FeatureParts parts = new FeatureParts();
    try {
      Feature table = Feature.getRootAsFeature(bytes);
      Map<String, Object> attributes = attributes(table, parts, where);
      Geometry geometry = geometry(table, parts, where, bytes.limit());
      return new RawFeature(where.record(), null, geometry, attributes, null, where, parts.mended(), parts.faults(),
          false);
    } catch (FaultException e) {
      return refused(where, e.faults());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return refused(where, List.of(Fault.of(
          ExchangeFault.FLATGEOBUF_INVALID, "the feature points outside itself", where)));
    }
  }

  private Map<String, Object> attributes(Feature table, FeatureParts parts, Place where) {
    List<Fault> faults = new ArrayList<>();
    ByteBuffer values = table.propertiesLength() == 0 ? null : table.propertiesAsByteBuffer();
    Map<String, Object> attributes = values == null ? Map.of()
        : new FeatureProperties(columns(table, where), limits, where, faults).read(values);
    faults.forEach(parts::fault);
    return attributes;
  }

  /** A feature may bring columns of its own. */
  private List<FlatColumn> columns(Feature table, Place where) {
    if (table.columnsLength() == 0) {
      return header.columns();
    }
    if (table.columnsLength() < 0 || table.columnsLength() > limits.maxAttributes()) {
      throw new FaultException(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE,
          "more than %d columns".formatted(limits.maxAttributes()), where));
    }
    List<FlatColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.columnsLength(); i++) {
      Column column = table.columns(i);
      columns.add(new FlatColumn(String.valueOf(column.name()), column.type()));
    }
    return columns;
  }

  private Geometry geometry(Feature table, FeatureParts parts, Place where, int featureBytes) {
    if (table.geometry() == null) {
      return null;
    }
    GeometryBuilder builder = new GeometryBuilder(limits, budget, parts, where, featureBytes);
    Geometry geometry = builder.build(table.geometry(), header.geometryType()).orElse(null);
    dropped.add(builder.hasZ(), builder.hasM());
    if (geometry == null && !parts.mended().isEmpty()) {
      parts.mended().forEach(mended -> parts.fault(mended.fault())); // nothing is left of it
    }
    return geometry;
  }

  private static RawFeature refused(Place where, List<Fault> faults) {
    return new RawFeature(where.record(), null, null, Map.of(), null, where, List.of(), faults, false);
  }
}
