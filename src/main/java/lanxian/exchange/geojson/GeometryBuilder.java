package lanxian.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Builds a geometry from its parsed object; what is wrong goes to the feature's parts with JSON pointers. */
final class GeometryBuilder {
  private final GeometryFactory factory = new GeometryFactory();
  private final FeatureParts parts;

  GeometryBuilder(FeatureParts parts) {
    this.parts = parts;
  }

  /** The geometry; null if it is empty or has faults. */
  Geometry build(GeometryNode node) {
    if (node.type() == null) {
      fault(ExchangeFault.MEMBER_MISSING, "a geometry needs a type", node.pointer());
      return null;
    }
    if (node.type().equals("GeometryCollection")) {
      return collection(node);
    }
    if (!(node.coordinates() instanceof List) && !(node.coordinates() instanceof Coordinate)) {
      if (parts.faults().isEmpty()) {
        fault(ExchangeFault.MEMBER_MISSING, "a %s needs coordinates".formatted(shown(node.type())), node.pointer());
      }
      return null;
    }
    String at = node.at("coordinates");
    Object tree = node.coordinates();
    Geometry geometry = switch (node.type()) {
      case "Point" -> point(tree, at);
      case "MultiPoint" -> multiPoint(tree, at);
      case "LineString" -> line(tree, at);
      case "MultiLineString" -> multiLine(tree, at);
      case "Polygon" -> polygon(tree, at);
      case "MultiPolygon" -> multiPolygon(tree, at);
      default -> {
        fault(ExchangeFault.GEOMETRY_TYPE_UNKNOWN, "GeoJSON has no geometry type " + shown(node.type()),
            node.at("type"));
        yield null;
      }
    };
    return geometry == null || geometry.isEmpty() || !parts.faults().isEmpty() ? null : geometry;
  }

  private Geometry collection(GeometryNode node) {
    if (node.geometries() == null) {
      fault(ExchangeFault.MEMBER_MISSING, "a GeometryCollection needs geometries", node.pointer());
      return null;
    }
    Geometry[] members = node.geometries().stream().map(this::build).filter(Objects::nonNull)
        .toArray(Geometry[]::new);
    return members.length == 0 || !parts.faults().isEmpty() ? null : factory.createGeometryCollection(members);
  }

  private Geometry point(Object tree, String at) {
    if (tree instanceof List<?> list && list.isEmpty()) {
      return null;
    }
    return tree instanceof Coordinate c ? factory.createPoint(c) : wrong("a position", at);
  }

  private Geometry multiPoint(Object tree, String at) {
    Coordinate[] points = positions(tree, at);
    return points == null ? null : factory.createMultiPointFromCoords(points);
  }

  private LineString line(Object tree, String at) {
    Coordinate[] points = positions(tree, at);
    if (points == null || points.length == 0) {
      return null;
    }
    if (points.length == 1) {
      parts.fault(Fault.of(ExchangeFault.LINE_TOO_SHORT, "a line needs two positions",
          Place.pointer(at).at(points[0].x, points[0].y)));
      return null;
    }
    return factory.createLineString(points);
  }

  private Geometry multiLine(Object tree, String at) {
    List<LineString> lines = new ArrayList<>();
    List<?> items = items(tree, at, "arrays of positions");
    for (int i = 0; i < items.size(); i++) {
      Optional.ofNullable(line(items.get(i), at + "/" + i)).ifPresent(lines::add);
    }
    return factory.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Polygon polygon(Object tree, String at) {
    List<?> items = items(tree, at, "rings");
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Coordinate[] points = positions(items.get(i), at + "/" + i);
      if (points == null) {
        continue;
      }
      Optional<LinearRing> ring = parts.ring(points, Place.pointer(at + "/" + i + "/" + (points.length - 1)))
          .map(factory::createLinearRing);
      if (i == 0) {
        shell = ring.orElse(null);
      } else if (shell != null) {
        ring.ifPresent(holes::add);
      }
    }
    return shell == null ? null : factory.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private Geometry multiPolygon(Object tree, String at) {
    List<Polygon> polygons = new ArrayList<>();
    List<?> items = items(tree, at, "polygons");
    for (int i = 0; i < items.size(); i++) {
      Optional.ofNullable(polygon(items.get(i), at + "/" + i)).ifPresent(polygons::add);
    }
    return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private Coordinate[] positions(Object tree, String at) {
    List<?> items = items(tree, at, "positions");
    Coordinate[] points = new Coordinate[items.size()];
    for (int i = 0; i < points.length; i++) {
      if (!(items.get(i) instanceof Coordinate c)) {
        if (items.get(i) != null) {
          wrong("a position", at + "/" + i);
        }
        return null; // a null item is a position with a fault of its own
      }
      points[i] = c;
    }
    return points;
  }

  private List<?> items(Object tree, String at, String wanted) {
    if (tree instanceof List<?> list) {
      return list;
    }
    if (tree != null) {
      wrong("an array of " + wanted, at);
    }
    return List.of();
  }

  private Geometry wrong(String wanted, String at) {
    fault(ExchangeFault.COORDINATES_DIMENSION,
        "here %s must stand; the nesting does not fit the type".formatted(wanted), at);
    return null;
  }

  private void fault(ExchangeFault code, String detail, String at) {
    parts.fault(Fault.of(code, detail, Place.pointer(at)));
  }

  static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
