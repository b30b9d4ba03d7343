package lanxian.exchange.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.Dropped;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.VertexBudget;
import lanxian.exchange.layer.WkbParser;
import org.locationtech.jts.geom.Geometry;

/** Reads the geometries of one layer. */
final class GeometryReader {
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
  private static final int EXTENDED = 0x20;
  private final int srsId;
  private final Limits limits;
  private final VertexBudget budget;
  private final Dropped dropped;

  GeometryReader(int srsId, Limits limits, Dropped dropped) {
    this.srsId = srsId;
    this.limits = limits;
    this.budget = new VertexBudget(limits);
    this.dropped = dropped;
  }

  /**
   * A geometry with what is wrong with it.
   *
   * @param geometry null if there is none or it cannot be built
   */
  record Read(Geometry geometry, FeatureParts parts) {}

  /** @param value of the column; null where there is no geometry */
  Read read(Object value, Place where) {
    FeatureParts parts = new FeatureParts();
    if (value == null) {
      return new Read(null, parts);
    }
    try {
      if (!(value instanceof byte[] bytes)) {
        throw invalid("it is no bytes but " + value.getClass().getSimpleName(), where);
      }
      Optional<Geometry> geometry = geometry(ByteBuffer.wrap(bytes), parts, where);
      if (geometry.isEmpty() && !parts.mended().isEmpty()) {
        parts.mended().forEach(mended -> parts.fault(mended.fault())); // nothing is left of it
      }
      return new Read(geometry.orElse(null), parts);
    } catch (FaultException e) {
      e.faults().forEach(parts::fault);
    } catch (BufferUnderflowException e) {
      parts.fault(invalid("it is shorter than its header", where).faults().get(0));
    }
    return new Read(null, parts);
  }

  private Optional<Geometry> geometry(ByteBuffer in, FeatureParts parts, Place where) {
    if (in.get() != GeometryBlob.MAGIC[0] || in.get() != GeometryBlob.MAGIC[1]) {
      throw invalid("it does not begin with GP", where);
    }
    in.get(); // version: readers of 1 go on with later ones
    int flags = in.get();
    in.order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int own = in.getInt();
    int envelope = flags >> 1 & 7;
    if (envelope >= ENVELOPE_BYTES.length || (flags & EXTENDED) != 0 || in.remaining() < ENVELOPE_BYTES[envelope]) {
      throw invalid("its header has flags 0x%02x".formatted(flags & 0xFF), where);
    }
    if (own != srsId && own > 0) {
      throw new FaultException(Fault.of(ExchangeFault.CRS_CONTRADICTED,
          "the feature names CRS %d, its layer %d".formatted(own, srsId), where));
    }
    in.position(in.position() + ENVELOPE_BYTES[envelope]);
    WkbParser parser = new WkbParser(limits, budget, parts, where);
    Optional<Geometry> geometry = parser.parse(in.slice());
    dropped.add(parser.hasZ(), parser.hasM());
    return geometry;
  }

  private static FaultException invalid(String why, Place where) {
    return new FaultException(
        Fault.of(ExchangeFault.WKB_INVALID, "the geometry cannot be read: " + why, where));
  }
}
