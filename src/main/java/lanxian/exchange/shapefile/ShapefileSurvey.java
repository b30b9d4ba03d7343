package lanxian.exchange.shapefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.ZoneColumn;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.Spool;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.WriteFaults;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What must be known of all zones before the first byte of a shapefile: widths of columns, sizes, bounds. */
final class ShapefileSurvey {
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8;
  private final LayerPlan plan;
  private final DbfEncoder encoder;
  private final WriteFaults faults = new WriteFaults();
  private final Map<Shape, Size> sizes = new EnumMap<>(Shape.class);
  private final List<ColumnWidth> widths = new ArrayList<>();

  /** What one of the shapefiles comes to. */
  static final class Size {
    private long records;
    private long shpBytes = ShapefileFormat.HEADER_BYTES;
    private final Envelope bounds = new Envelope();

    long records() {
      return records;
    }

    long shpBytes() {
      return shpBytes;
    }

    long shxBytes() {
      return ShapefileFormat.HEADER_BYTES + ShapefileFormat.INDEX_ENTRY_BYTES * records;
    }

    Envelope bounds() {
      return bounds;
    }

    private void add(byte[] content, Geometry geometry) {
      records++;
      shpBytes += ShpRecord.HEADER + content.length;
      bounds.expandToInclude(geometry.getEnvelopeInternal());
    }
  }

  private ShapefileSurvey(LayerPlan plan, DbfEncoder encoder) {
    this.plan = plan;
    this.encoder = encoder;
    for (ZoneColumn column : plan.schema().columns()) {
      widths.add(new ColumnWidth(column, encoder));
    }
  }

  /** Goes through all zones. */
  static ShapefileSurvey of(LayerPlan plan, Spool spool, DbfEncoder encoder) throws IOException {
    ShapefileSurvey survey = new ShapefileSurvey(plan, encoder);
    spool.forEach(survey::look);
    if (survey.sizes.isEmpty()) {
      survey.sizes.put(Shape.POLYGON, new Size());
    }
    return survey;
  }

  private void look(Spool.Row row) {
    Place where = Place.record(row.record());
    for (int i = 0; i < widths.size(); i++) {
      if (row.values().get(i) != null) {
        widths.get(i).look(row.values().get(i), where, faults);
      }
    }
    Optional<Shape> shape = shape(row.geometry());
    if (shape.isEmpty()) {
      faults.add(Fault.of(WriteFault.GEOMETRY_NOT_WRITABLE,
          "a shapefile has no " + row.geometry().getGeometryType(), where));
      return;
    }
    sizes.computeIfAbsent(shape.get(), s -> new Size())
        .add(ShpRecord.content(shape.get(), row.geometry()), row.geometry());
  }

  /** The shape type that holds a geometry. */
  static Optional<Shape> shape(Geometry geometry) {
    for (Shape shape : Shape.values()) {
      if (shape.holds(geometry)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  /** One size per shape type that there is, at least one. */
  Map<Shape, Size> sizes() {
    return sizes;
  }

  /** The columns of all of them. */
  List<DbfColumn> columns(ShortNames names) {
    List<String> shortNames = names.of(plan.schema().columns());
    List<DbfColumn> columns = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      columns.add(widths.get(i).as(shortNames.get(i)));
    }
    return columns;
  }

  /** @throws lanxian.domain.FaultException with all that does not fit */
  void requireFitting(ShapefileWriteOptions options, List<DbfColumn> columns) {
    sizes.forEach((shape, size) -> {
      new DbfHead(options, encoder, plan.name() + ".dbf", columns).check(size.records(), faults::add);
      if (size.shpBytes() > MOST_BYTES) {
        faults.add(Fault.of(ShapefileWriteFault.LAYER_TOO_LARGE, "%d bytes; a shapefile ends at 2 GB. Choose another format"
            .formatted(size.shpBytes()), Place.file(plan.name() + ".shp")));
      }
    });
    faults.throwIfAny();
  }
}
