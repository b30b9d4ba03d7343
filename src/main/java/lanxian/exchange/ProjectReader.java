package lanxian.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.domain.Project;
import lanxian.exchange.boundarytxt.BoundaryTxtReader;
import lanxian.exchange.geojson.GeoJsonReader;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.xlsx.XlsxReader;

/**
 * Reads the one project of a request. Its geometry is never repaired: every fault of it is told with its place. Its
 * properties are as given; whoever knows the project schema checks them. Safe for use by several threads.
 */
public final class ProjectReader {
  private final Limits limits;
  private final ProjectColumns columns;
  private final CrsDecider crsDecider = new CrsDecider("Content-Crs");
  private final ProjectGeometry geometry;

  /** Media types read. */
  public enum Media {
    GEOJSON("application/geo+json", "project.geojson"),
    BOUNDARY_TXT("text/plain", "project.txt"),
    ZIP("application/zip", "project.zip"),
    KML("application/vnd.google-earth.kml+xml", "project.kml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "project.xlsx");

    private final String type;
    private final String fileName;

    Media(String type, String fileName) {
      this.type = type;
      this.fileName = fileName;
    }

    /** The media type without parameters. */
    public String type() {
      return type;
    }

    /**
     * The media of a Content-Type header; application/json is taken as GeoJSON.
     *
     * @throws FaultException MEDIA_TYPE_NOT_SUPPORTED
     */
    public static Media of(String contentType) {
      String plain = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return switch (plain) {
        case "application/geo+json", "application/json", "application/vnd.geo+json" -> GEOJSON;
        case "text/plain" -> BOUNDARY_TXT;
        case "application/zip", "application/x-zip-compressed" -> ZIP;
        case "application/vnd.google-earth.kml+xml" -> KML;
        // what is an old .xls by its name may be none by its bytes, which tell
        case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel" -> XLSX;
        default -> throw new FaultException(Fault.of(ExchangeFault.MEDIA_TYPE_NOT_SUPPORTED,
            (plain.isEmpty() ? "no media type" : plain) + "; give application/geo+json, text/plain, application/zip,"
                + " application/vnd.google-earth.kml+xml or"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Place.parameter("Content-Type")));
      };
    }
  }

  /**
   * @param propertiesOfColumn the properties of the project schema that a column of a table may stand for: columns
   *     that are none of them are left out with a notice, as programs add columns on their own; GeoJSON properties all
   *     stay
   */
  public ProjectReader(Limits limits, Function<String, List<String>> propertiesOfColumn) {
    this.limits = limits;
    this.geometry = new ProjectGeometry(limits.maxVertices());
    this.columns = new ProjectColumns(propertiesOfColumn);
  }

  /**
   * What could be read of a request.
   *
   * @param project null if there are faults
   * @param properties properties as given, also beside faults of the geometry, so that they can be checked as well;
   *     null if the body was not understood so far
   * @param where place of the feature that carries the properties; null if the body was not understood so far
   * @param faults everything that is wrong as far as it could be told apart
   */
  public record Reading(Project project, Map<String, Object> properties, Place where, List<Fault> faults) {
    /** True if the body itself gives the property. */
    public boolean gives(String property) {
      return properties != null && properties.containsKey(property);
    }

    /**
     * Where a property stands in the body, or would: in GeoJSON a pointer into the body, in a shapefile its record and
     * the pointer it would have in a feature, in a boundary TXT the line of the parcel.
     */
    public Place place(String property) {
      String pointer = "/properties/" + property.replace("~", "~0").replace("/", "~1"); // RFC 6901
      if (where == null || where.file() == null) {
        return Place.pointer(where == null || where.pointer() == null ? pointer : where.pointer() + pointer);
      }
      return where.line() != null ? where : where.withPointer(pointer);
    }
  }

  /**
   * The project.
   *
   * @param contentCrs value of the Content-Crs header, or a CRS code; null if none
   * @throws FaultException with all faults that could be told apart, NOT_ONE_PROJECT, GEOMETRY_MISSING,
   *     TOO_MANY_VERTICES, and those of the readers, of CRS and of geometry
   */
  public Project read(byte[] body, Media media, String contentCrs) {
    Reading reading = tryRead(body, media, contentCrs);
    if (reading.project() == null) {
      throw new FaultException(reading.faults());
    }
    return reading.project();
  }

  /** As {@link #read}, with the faults as a result beside the properties. */
  public Reading tryRead(byte[] body, Media media, String contentCrs) {
    Map<String, Object> properties = null;
    Place where = null;
    try {
      List<Notice> notices = new ArrayList<>();
      RawLayer layer = layer(new SourceFile(media.fileName, body), media, notices);
      notices.addAll(layer.notices());
      List<RawFeature> features = requireOne(layer);
      properties = properties(layer.format(), features, notices);
      where = features.get(0).where();
      requireGeometry(layer.format(), features);
      String told = contentCrs == null || contentCrs.isBlank() ? null : contentCrs;
      CrsDecider.Decided decided = crsDecider.decide(layer, told);
      notices.addAll(decided.notices());
      ProjectGeometry.Built built = geometry.build(decided, layer.format());
      notices.addAll(built.notices());
      return new Reading(new Project(built.geometry(), properties, decided.crs().code(), declaredArea(features),
          layer.accuracyM() == null ? 0 : layer.accuracyM(), notices), properties, where, List.of());
    } catch (FaultException e) {
      return new Reading(null, properties, where, e.faults());
    }
  }

  private RawLayer layer(SourceFile file, Media media, List<Notice> notices) {
    if (file.bytes().length == 0) {
      throw new FaultException(Fault.of(ExchangeFault.FILE_EMPTY, "the body is empty"));
    }
    if (file.bytes().length > limits.maxFileBytes()) {
      throw new FaultException(Fault.of(ExchangeFault.FILE_TOO_LARGE,
          "the body has %d bytes; at most %d are taken".formatted(file.bytes().length, limits.maxFileBytes())));
    }
    return switch (media) {
      case GEOJSON -> GeoJsonReader.read(file, null, limits);
      case BOUNDARY_TXT -> BoundaryTxtReader.read(file, null, limits);
      case XLSX -> XlsxReader.read(file, limits);
      case ZIP, KML -> {
        LayerFinder finder = new LayerFinder(limits);
        RawLayer layer = finder.find(List.of(file), null).read(null, limits);
        notices.addAll(finder.notices());
        yield layer;
      }
    };
  }

  /** Exactly one feature; the parcels of a boundary TXT or of a table of points together are one project. */
  private static List<RawFeature> requireOne(RawLayer layer) {
    List<RawFeature> features = new ArrayList<>(layer.features());
    features.removeIf(RawFeature::deleted);
    if (features.isEmpty() || features.size() > 1 && !layer.format().isPointTable()) {
      throw new FaultException(Fault.of(ExchangeFault.NOT_ONE_PROJECT,
          "the request holds %d features; a project is one".formatted(features.size()),
          layer.format() == RawLayer.Format.GEOJSON ? Place.pointer("/features") : Place.file(layer.file())));
    }
    return features;
  }

  private static void requireGeometry(RawLayer.Format format, List<RawFeature> features) {
    List<Fault> faults = new ArrayList<>();
    for (RawFeature feature : features) {
      faults.addAll(feature.faults());
      if (feature.faults().isEmpty()) {
        feature.mended().forEach(mended -> faults.add(mended.fault()));
      }
      if (feature.geometry() == null && feature.faults().isEmpty()) {
        faults.add(Fault.of(ExchangeFault.GEOMETRY_MISSING, "the project has no geometry, or an empty one",
            FaultPlaces.geometry(feature, format)));
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private Map<String, Object> properties(RawLayer.Format format, List<RawFeature> features, List<Notice> notices) {
    if (format.isPointTable()) {
      Object name = features.size() == 1 ? features.get(0).attributes().get("地块名称") : null;
      return name == null ? Map.of() : Map.of("name", name);
    }
    Map<String, Object> attributes = features.get(0).attributes();
    return format == RawLayer.Format.GEOJSON ? new TreeMap<>(attributes) : columns.read(attributes, notices);
  }

  private static Double declaredArea(List<RawFeature> features) {
    if (features.size() == 1) {
      return features.get(0).declaredAreaM2();
    }
    List<Double> areas = features.stream().map(RawFeature::declaredAreaM2).toList();
    return areas.contains(null) ? null : Double.valueOf(areas.stream().mapToDouble(Double::doubleValue).sum());
  }
}
