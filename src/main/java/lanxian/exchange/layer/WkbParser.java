package lanxian.exchange.layer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads well-known binary (OGC 06-103r4, 8.2; Z and M by the thousands of ISO 19125 or the flags of PostGIS). Own code
 * because a library's trusts counts and nesting, reports no place and closes no ring. For one feature.
 */
public final class WkbParser {
  private static final int SMALLEST_MEMBER = 9;
  private static final int FLAG_Z = 0x80000000;
  private static final int FLAG_M = 0x40000000;
  private static final int FLAG_SRID = 0x20000000;
  private static final int FLAGS = FLAG_Z | FLAG_M | FLAG_SRID;

  private final Limits limits;
  private final VertexBudget budget;
  private final Place where;
  private final Shapes shapes;
  private boolean hasZ;
  private boolean hasM;

  /** @param parts takes the rings that were mended */
  public WkbParser(Limits limits, VertexBudget budget, FeatureParts parts, Place where) {
    this.limits = limits;
    this.budget = budget;
    this.where = where;
    this.shapes = new Shapes(parts, where);
  }

  /** True if heights were there. */
  public boolean hasZ() {
    return hasZ;
  }

  /** True if measures were there. */
  public boolean hasM() {
    return hasM;
  }

  /**
   * The geometry, two-dimensional; empty if it is. Multi-geometries of one come as that one.
   *
   * @throws FaultException WKB_INVALID, CURVE_NOT_SUPPORTED, LINE_TOO_SHORT, COORDINATE_NOT_FINITE
   */
  public Optional<Geometry> parse(ByteBuffer wkb) {
    try {
      Optional<Geometry> geometry = geometry(wkb, 1);
      if (wkb.hasRemaining()) {
        throw invalid("%d bytes follow the geometry".formatted(wkb.remaining()));
      }
      return geometry;
    } catch (BufferUnderflowException e) {
      throw invalid("it ends inside the geometry");
    }
  }

  private Optional<Geometry> geometry(ByteBuffer in, int depth) {
    if (depth > limits.maxDepth()) {
      throw invalid("collections are nested deeper than %d".formatted(limits.maxDepth()));
    }
    byte order = in.get();
    if (order != 0 && order != 1) {
      throw invalid("byte order %d".formatted(order));
    }
    in.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int code = in.getInt();
    if ((code & FLAG_SRID) != 0) {
      in.getInt();
    }
    int plain = code & ~FLAGS;
    boolean z = (code & FLAG_Z) != 0 || plain / 1000 == 1 || plain / 1000 == 3;
    boolean m = (code & FLAG_M) != 0 || plain / 1000 == 2 || plain / 1000 == 3;
    int ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
    hasZ |= z;
    hasM |= m;
    if (plain / 1000 > 3) {
      throw invalid("geometry type %d".formatted(plain));
    }
    return switch (plain % 1000) {
      case 1 -> shapes.point(points(in, 1, ordinates)[0]);
      case 2 -> shapes.line(points(in, in.getInt(), ordinates));
      case 3 -> polygon(in, ordinates);
      case 4, 5, 6, 7 -> shapes.all(members(in, depth, plain % 1000));
      case 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> throw new FaultException(Fault.of(ExchangeFault.CURVE_NOT_SUPPORTED,
          "the geometry has arcs or is a surface in space (type %d)".formatted(plain % 1000), where));
      default -> throw invalid("geometry type %d".formatted(plain));
    };
  }

  private Optional<Geometry> polygon(ByteBuffer in, int ordinates) {
    int count = count(in, in.getInt(), Integer.BYTES);
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rings.add(points(in, in.getInt(), ordinates));
    }
    return shapes.polygon(rings);
  }

  private List<Geometry> members(ByteBuffer in, int depth, int type) {
    ByteOrder order = in.order();
    int count = count(in, in.getInt(), SMALLEST_MEMBER);
    budget.spend(count, where);
    List<Geometry> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Geometry> member = geometry(in, depth + 1);
      if (type == 7) {
        member.ifPresent(members::add);
      } else {
        member.ifPresent(one -> members.addAll(Shapes.partsOf(one)));
      }
    }
    in.order(order);
    return members;
  }

  private Coordinate[] points(ByteBuffer in, int stated, int ordinates) {
    int count = count(in, stated, ordinates * Double.BYTES);
    budget.spend(count, where);
    Coordinate[] points = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      points[i] = new Coordinate(in.getDouble(), in.getDouble());
      in.position(in.position() + (ordinates - 2) * Double.BYTES);
    }
    return points;
  }

  /** A count that the bytes bear out. */
  private int count(ByteBuffer in, int stated, int bytesEach) {
    if (stated < 0 || (long) stated * bytesEach > in.remaining()) {
      throw invalid("it states %d parts or points in %d bytes".formatted(stated & 0xFFFFFFFFL, in.remaining()));
    }
    return stated;
  }

  private FaultException invalid(String why) {
    return new FaultException(
        Fault.of(ExchangeFault.WKB_INVALID, "the bytes of the geometry are wrong: " + why, where));
  }
}
