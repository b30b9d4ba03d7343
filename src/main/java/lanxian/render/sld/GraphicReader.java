package lanxian.render.sld;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.StyleFactory;

/**
 * Reads graphics: one mark of a known name, or one image from the folder of styles. The names are those of SLD 1.0.0
 * (11.3.2) and the {@code shape://} ones that GeoServer and QGIS know as well.
 */
final class GraphicReader {
  /** Largest graphic in pixels. */
  static final double MAX_SIZE = 256;

  private static final double DEFAULT_SIZE = 6;
  private static final Set<String> LINES = Set.of("shape://slash", "shape://backslash", "shape://times",
      "shape://horline", "shape://vertline", "shape://plus");
  private static final Set<String> AREAS = Set.of("square", "circle", "triangle", "star", "cross", "x", "shape://dot");

  private final StyleFactory styles;
  private final FilterFactory filters;
  private final PaintReader paints;
  private final StyleImages images;

  GraphicReader(StyleFactory styles, FilterFactory filters, StyleImages images) {
    this.styles = styles;
    this.filters = filters;
    this.images = images;
    this.paints = new PaintReader(styles, filters, this);
  }

  PaintReader paints() {
    return paints;
  }

  /** A graphic; null if it is not right, which is then among the faults. */
  Graphic read(SldNode node) {
    List<SldNode> marks = node.children("Mark");
    List<SldNode> externals = node.children("ExternalGraphic");
    Expression opacity = number(node, "Opacity", 0, 1, 1);
    Expression size = number(node, "Size", 1, MAX_SIZE, DEFAULT_SIZE);
    Expression rotation = number(node, "Rotation", -360, 360, 0);
    node.done();
    if (marks.size() + externals.size() != 1) {
      node.fault(SldFault.SLD_MISSING, "a Graphic has one Mark or one ExternalGraphic here, not "
          + (marks.size() + externals.size()));
    }
    Mark[] read = marks.stream().map(this::mark).flatMap(Optional::stream).toArray(Mark[]::new);
    ExternalGraphic[] loaded = externals.stream().map(this::external).flatMap(Optional::stream)
        .toArray(ExternalGraphic[]::new);
    return read.length + loaded.length == 1
        ? styles.createGraphic(loaded, read, null, opacity, size, rotation) : null;
  }

  private Expression number(SldNode node, String name, double least, double most, double otherwise) {
    Double value = node.child(name).map(child -> Numbers.read(child, least, most)).orElse(null);
    return filters.literal(value == null ? (Double) otherwise : value);
  }

  private Optional<Mark> mark(SldNode node) {
    Optional<SldNode> named = node.child("WellKnownName");
    String name = named.map(ExpressionReader::constant).orElse("square");
    Optional<SldNode> fill = node.child("Fill");
    Optional<SldNode> stroke = node.child("Stroke");
    node.done();
    boolean line = LINES.contains(name);
    if (!line && !AREAS.contains(name)) {
      Set<String> known = new TreeSet<>(LINES);
      known.addAll(AREAS);
      named.orElse(node).fault(SldFault.SLD_BAD_VALUE,
          "WellKnownName is one of " + String.join(", ", known) + ", not '" + name + "'");
      return Optional.empty();
    }
    if (fill.isEmpty() && stroke.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, "a Mark needs a Fill or a Stroke, or nothing of it is seen");
    }
    if (line && fill.isPresent()) {
      fill.get().fault(SldFault.SLD_NOT_SUPPORTED, name + " is a line: it takes a Stroke only");
    }
    return Optional.of(styles.createMark(filters.literal(name),
        stroke.map(paints::stroke).orElse(null), fill.map(of -> paints.fill(of, "#808080")).orElse(null), null, null));
  }

  private Optional<ExternalGraphic> external(SldNode node) {
    Optional<SldNode> resource = node.required("OnlineResource");
    Optional<SldNode> format = node.required("Format");
    node.done();
    if (resource.isEmpty() || format.isEmpty()) {
      return Optional.empty();
    }
    String type = format.get().text();
    format.get().done();
    if (!type.equals("image/png")) {
      format.get().fault(SldFault.SLD_NOT_SUPPORTED, "Format is image/png, not '" + type + "'");
    }
    String reference = resource.get().attribute("{" + SldNode.XLINK + "}href");
    resource.get().attribute("{" + SldNode.XLINK + "}type");
    resource.get().done();
    return images.load(reference, resource.get()).map(icon -> styles.createExternalGraphic(icon, "image/png"));
  }
}
