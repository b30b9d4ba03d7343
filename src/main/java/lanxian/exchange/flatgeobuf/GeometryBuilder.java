package lanxian.exchange.flatgeobuf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.Shapes;
import lanxian.exchange.layer.VertexBudget;
import org.locationtech.jts.geom.Coordinate;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Builds the geometry of one feature from its tables, whose lengths and nesting are whatever the file says: tables may
 * share parts, so that few bytes state many, or hold themselves.
 */
final class GeometryBuilder {
  private final Limits limits;
  private final VertexBudget budget;
  private final Place where;
  private final Shapes shapes;
  private final int featureBytes;
  private boolean hasZ;
  private boolean hasM;

  /** @param featureBytes size of the feature, beyond which no vector in it can go */
  GeometryBuilder(Limits limits, VertexBudget budget, FeatureParts parts, Place where, int featureBytes) {
    this.limits = limits;
    this.budget = budget;
    this.where = where;
    this.shapes = new Shapes(parts, where);
    this.featureBytes = featureBytes;
  }

  boolean hasZ() {
    return hasZ;
  }

  boolean hasM() {
    return hasM;
  }

  /**
   * The geometry; empty if it is.
   *
   * @param layerType type that the header states; 0 = the geometry tells
   */
  Optional<org.locationtech.jts.geom.Geometry> build(Geometry table, int layerType) {
    return build(table, layerType, 1);
  }

  private Optional<org.locationtech.jts.geom.Geometry> build(Geometry table, int layerType, int depth) {
    if (depth > limits.maxDepth()) {
      throw invalid("collections are nested deeper than %d".formatted(limits.maxDepth()));
    }
    hasZ |= table.zLength() > 0;
    hasM |= table.mLength() > 0;
    int type = table.type() == GeometryType.Unknown ? layerType : table.type();
    return switch (type) {
      case GeometryType.Point -> points(table).stream().findFirst().flatMap(shapes::point);
      case GeometryType.MultiPoint -> shapes.all(points(table).stream().map(shapes::point)
          .flatMap(Optional::stream).toList());
      case GeometryType.LineString -> shapes.line(points(table).toArray(Coordinate[]::new));
      case GeometryType.MultiLineString -> shapes.all(lines(table).stream().map(shapes::line)
          .flatMap(Optional::stream).toList());
      case GeometryType.Polygon -> shapes.polygon(lines(table));
      case GeometryType.MultiPolygon -> shapes.all(members(table, GeometryType.Polygon, depth));
      case GeometryType.GeometryCollection -> shapes.all(members(table, GeometryType.Unknown, depth));
      case GeometryType.Unknown -> throw invalid("it has no type");
      default -> throw new FaultException(Fault.of(ExchangeFault.CURVE_NOT_SUPPORTED,
          "the geometry has arcs or is a surface in space (type %d)".formatted(type), where));
    };
  }

  private List<org.locationtech.jts.geom.Geometry> members(Geometry table, int type, int depth) {
    int count = bounded(table.partsLength(), Integer.BYTES);
    budget.spend(count, where);
    List<org.locationtech.jts.geom.Geometry> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      build(table.parts(i), type, depth + 1).ifPresent(members::add);
    }
    return members;
  }

  private List<Coordinate> points(Geometry table) {
    int count = bounded(table.xyLength(), Double.BYTES) / 2;
    budget.spend(count, where);
    List<Coordinate> points = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      points.add(new Coordinate(table.xy(2 * i), table.xy(2 * i + 1)));
    }
    return points;
  }

  /** Rings or lines: without ends there is one. */
  private List<Coordinate[]> lines(Geometry table) {
    List<Coordinate> points = points(table);
    int count = bounded(table.endsLength(), Integer.BYTES);
    if (count == 0) {
      return points.isEmpty() ? List.of() : List.<Coordinate[]>of(points.toArray(Coordinate[]::new));
    }
    List<Coordinate[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < count; i++) {
      long end = table.ends(i);
      if (end < start || end > points.size()) {
        throw invalid("part %d runs from point %d to %d of %d".formatted(i + 1, start, end, points.size()));
      }
      lines.add(points.subList(start, (int) end).toArray(Coordinate[]::new));
      start = (int) end;
    }
    if (start != points.size()) {
      throw invalid("%d points belong to no part".formatted(points.size() - start));
    }
    return lines;
  }

  private int bounded(int stated, int bytesEach) {
    if (stated < 0 || (long) stated * bytesEach > featureBytes) {
      throw invalid("it states %d parts or numbers in %d bytes".formatted(stated & 0xFFFFFFFFL, featureBytes));
    }
    return stated;
  }

  private FaultException invalid(String why) {
    return new FaultException(
        Fault.of(ExchangeFault.FLATGEOBUF_INVALID, "the geometry cannot be read: " + why, where));
  }
}
