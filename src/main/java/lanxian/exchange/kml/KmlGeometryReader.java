package lanxian.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Shapes;
import lanxian.exchange.layer.VertexBudget;
import lanxian.exchange.xml.XmlSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads the geometries of one Placemark. What is wrong goes to the feature's parts; the file is read on. */
final class KmlGeometryReader {
  private final XmlSource xml;
  private final FeatureParts parts;
  private final Place where;
  private final Shapes shapes;
  private final KmlCoordinates coordinates;
  private final List<Geometry> found = new ArrayList<>();

  KmlGeometryReader(XmlSource xml, VertexBudget budget, FeatureParts parts, Place where) {
    this.xml = xml;
    this.parts = parts;
    this.where = where;
    this.shapes = new Shapes(parts, where);
    this.coordinates = new KmlCoordinates(budget, where);
  }

  /** True for names of elements that {@link #read} reads. */
  static boolean isGeometry(String name) {
    return switch (name) {
      case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "MultiPolygon", "MultiLineString",
          "MultiPoint", "Track", "MultiTrack", "Model" -> true;
      default -> false;
    };
  }

  /** Reads the element that begins, to its end. */
  void read() {
    try {
      switch (xml.name()) {
        case "Point" -> point();
        case "LineString" -> shapes.line(path()).ifPresent(found::add);
        case "LinearRing" -> shapes.line(path()).ifPresent(found::add);
        case "Polygon" -> shapes.polygon(rings()).ifPresent(found::add);
        case "MultiGeometry", "MultiPolygon", "MultiLineString", "MultiPoint" -> members();
        default -> {
          String name = xml.name();
          xml.skip();
          throw new FaultException(Fault.of(ExchangeFault.GEOMETRY_TYPE_UNKNOWN,
              "a %s is no point, line or area".formatted(name), where));
        }
      }
    } catch (FaultException e) {
      if (e.faults().stream().anyMatch(fault -> fault.code().name().startsWith("XML_"))) {
        throw e; // of the file: there is no reading on
      }
      e.faults().forEach(parts::fault);
    }
  }

  boolean hasZ() {
    return coordinates.hasZ();
  }

  /** All that was read as one; empty if it is, or has faults. */
  Optional<Geometry> geometry() {
    return parts.faults().isEmpty() ? shapes.all(found) : Optional.empty();
  }

  private void point() {
    Coordinate[] points = path();
    if (points.length > 1) {
      throw new FaultException(Fault.of(ExchangeFault.KML_COORDINATES_INVALID,
          "a Point has %d positions".formatted(points.length), where));
    }
    if (points.length == 1) {
      shapes.point(points[0]).ifPresent(found::add);
    }
  }

  private void members() {
    children(name -> {
      if (isGeometry(name)) {
        read();
      } else {
        xml.skip();
      }
    });
  }

  private List<Coordinate[]> rings() {
    List<Coordinate[]> outer = new ArrayList<>();
    List<Coordinate[]> inner = new ArrayList<>();
    children(name -> {
      switch (name) {
        case "outerBoundaryIs" -> boundary(outer);
        case "innerBoundaryIs" -> boundary(inner);
        default -> xml.skip();
      }
    });
    if (outer.size() > 1 || outer.isEmpty() && !inner.isEmpty()) {
      throw new FaultException(Fault.of(ExchangeFault.KML_COORDINATES_INVALID,
          "a Polygon has %d outer boundaries".formatted(outer.size()), where));
    }
    List<Coordinate[]> rings = new ArrayList<>(outer);
    rings.addAll(inner);
    return rings;
  }

  private void boundary(List<Coordinate[]> rings) {
    children(name -> {
      if (name.equals("LinearRing")) {
        rings.add(path());
      } else {
        xml.skip();
      }
    });
  }

  /** The coordinates in the element that begins, to its end; it is read to its end also where they are wrong. */
  private Coordinate[] path() {
    StringBuilder text = new StringBuilder();
    children(name -> {
      if (name.equals("coordinates")) {
        text.append(' ').append(xml.text());
      } else {
        xml.skip();
      }
    });
    return coordinates.parse(text.toString());
  }

  /** Takes a child element that begins and reads it to its end. */
  private interface Child {
    void read(String name);
  }

  private void children(Child child) {
    FaultException first = null;
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        try {
          child.read(xml.name());
        } catch (FaultException e) {
          if (e.faults().stream().anyMatch(fault -> fault.code().name().startsWith("XML_"))) {
            throw e;
          }
          first = first == null ? e : first;
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
