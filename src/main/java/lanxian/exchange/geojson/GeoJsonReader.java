package lanxian.exchange.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Geometry;

/** Reads a FeatureCollection, a Feature or a bare geometry, members in any order. */
public final class GeoJsonReader {
  private static final Set<String> GEOMETRIES = Set.of("Point", "MultiPoint", "LineString", "MultiLineString",
      "Polygon", "MultiPolygon", "GeometryCollection");
  private final Limits limits;
  private final PropertyParser properties;
  private final CoordinatesParser coordinates;
  private final Map<String, String> crsByPointer = new LinkedHashMap<>();
  private int withHeights;

  private GeoJsonReader(Limits limits) {
    this.limits = limits;
    properties = new PropertyParser(limits);
    coordinates = new CoordinatesParser(limits.maxVertices());
  }

  /**
   * Every feature of the file; those that cannot be built carry faults with JSON pointers.
   *
   * @param encoding encoding given by the user; null = UTF-8, as JSON demands
   * @throws FaultException JSON_INVALID, JSON_TOO_DEEP, JSON_DUPLICATE_KEY, NOT_GEOJSON, TOO_MANY_VERTICES,
   *     TOO_MANY_FEATURES, TEXT_NOT_DECODABLE
   */
  public static RawLayer read(SourceFile file, String encoding, Limits limits) {
    GeoJsonReader reader = new GeoJsonReader(limits);
    JsonSource source = new JsonSource(file, encoding, limits);
    List<RawFeature> features = source.read(reader::root);
    List<Notice> notices = reader.withHeights == 0 ? List.of() : List.of(
        ExchangeNotice.Z_DROPPED.of("heights of %d feature(s) were dropped", reader.withHeights));
    return new RawLayer(file.name(), RawLayer.Format.GEOJSON, source.encoding(), reader.claim(file), null,
        reader.withHeights, 0, features, notices);
  }

  /** Members of an object that may turn out to be any of GeoJSON's. */
  private static final class Node {
    private String type;
    private Object coordinates;
    private List<GeometryNode> geometries;
    private GeometryNode geometry;
    private Map<String, Object> properties = Map.of();
    private List<RawFeature> features;
    private String id;
    private final List<Fault> faults = new ArrayList<>();

    GeometryNode asGeometry(String pointer) {
      return new GeometryNode(type, coordinates, geometries, pointer);
    }
  }

  private List<RawFeature> root(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      properties.value(parser, new ArrayList<>());
      throw notGeoJson("the file holds no JSON object", "");
    }
    Node node = object(parser, true);
    if (node.type == null) {
      throw notGeoJson("the object has no type", "");
    }
    if (node.type.equals("FeatureCollection")) {
      if (node.features == null) {
        throw notGeoJson("the FeatureCollection has no array of features", "");
      }
      if (!node.faults.isEmpty()) {
        throw new FaultException(node.faults);
      }
      return node.features;
    }
    if (node.type.equals("Feature")) {
      return List.of(feature(node, 1, ""));
    }
    if (GEOMETRIES.contains(node.type)) {
      node.geometry = node.asGeometry("");
      node.properties = Map.of();
      return List.of(built(node, 1, null, node.geometry));
    }
    throw notGeoJson("GeoJSON has no type " + GeometryBuilder.shown(node.type), "/type");
  }

  private Node object(JsonParser parser, boolean isRoot) throws IOException {
    Node node = new Node();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "type" -> node.type = text(parser, node.faults);
        case "coordinates" -> node.coordinates = parser.currentToken() == JsonToken.VALUE_NULL ? null
            : coordinates.parse(parser, node.faults);
        case "geometries" -> node.geometries = geometries(parser, node.faults);
        case "geometry" -> node.geometry = geometry(parser, node.faults);
        case "properties" -> node.properties = properties.parse(parser, node.faults);
        case "features" -> {
          if (isRoot) {
            node.features = features(parser, node.faults);
          } else {
            properties.value(parser, node.faults);
          }
        }
        case "id" -> node.id = id(parser, node.faults);
        case "crs" -> crs(parser, node.faults);
        default -> properties.value(parser, node.faults);
      }
    }
    return node;
  }

  private List<RawFeature> features(JsonParser parser, List<Fault> faults) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      properties.value(parser, faults);
      return null;
    }
    List<RawFeature> features = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String pointer = JsonSource.pointer(parser);
      if (features.size() == limits.maxFeatures()) {
        throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
            "more than %d features".formatted(limits.maxFeatures()), Place.pointer(pointer)));
      }
      long record = features.size() + 1L;
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        properties.value(parser, faults);
        features.add(refused(record, pointer, "a feature must be an object"));
        continue;
      }
      features.add(feature(object(parser, false), record, pointer));
    }
    return features;
  }

  private RawFeature feature(Node node, long record, String pointer) {
    if (!"Feature".equals(node.type)) {
      node.faults.add(Fault.of(node.type == null ? ExchangeFault.MEMBER_MISSING : ExchangeFault.MEMBER_TYPE,
          "the type of a feature must be Feature, not "
              + (node.type == null ? "absent" : GeometryBuilder.shown(node.type)),
          Place.pointer(pointer + "/type")));
    }
    return built(node, record, pointer, node.geometry);
  }

  private RawFeature built(Node node, long record, String pointer, GeometryNode geometryNode) {
    FeatureParts parts = new FeatureParts();
    node.faults.forEach(parts::fault);
    Geometry geometry = geometryNode == null ? null : new GeometryBuilder(parts).build(geometryNode);
    if (geometry == null && parts.faults().isEmpty() && !parts.mended().isEmpty()) {
      parts.mended().forEach(mended -> parts.fault(mended.fault())); // nothing is left of it
    }
    withHeights += coordinates.takeHeights() ? 1 : 0;
    return new RawFeature(record, node.id, geometry, node.properties, null, place(record, pointer), parts.mended(),
        parts.faults(), false);
  }

  private static RawFeature refused(long record, String pointer, String why) {
    Place place = place(record, pointer);
    return new RawFeature(record, null, null, Map.of(), null, place, List.of(),
        List.of(Fault.of(ExchangeFault.MEMBER_TYPE, why, place)), false);
  }

  /** {@code pointer} is null for a bare geometry, which has no feature around it. */
  private static Place place(long record, String pointer) {
    return Place.record(record).withPointer(pointer);
  }

  private GeometryNode geometry(JsonParser parser, List<Fault> faults) throws IOException {
    String pointer = JsonSource.pointer(parser);
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      faults.add(Fault.of(ExchangeFault.MEMBER_TYPE, "a geometry must be an object or null", Place.pointer(pointer)));
      properties.value(parser, faults);
      return null;
    }
    Node node = object(parser, false);
    faults.addAll(node.faults);
    return node.asGeometry(pointer);
  }

  private List<GeometryNode> geometries(JsonParser parser, List<Fault> faults) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      faults.add(Fault.of(ExchangeFault.MEMBER_TYPE, "geometries must be an array",
          Place.pointer(JsonSource.pointer(parser))));
      properties.value(parser, faults);
      return null;
    }
    List<GeometryNode> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      GeometryNode member = geometry(parser, faults);
      if (member != null) {
        members.add(member);
      }
    }
    return members;
  }

  private String text(JsonParser parser, List<Fault> faults) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    properties.value(parser, faults);
    return null;
  }

  private String id(JsonParser parser, List<Fault> faults) throws IOException {
    boolean usable = parser.currentToken() == JsonToken.VALUE_STRING || JsonSource.isNumber(parser.currentToken());
    String text = usable ? parser.getText() : null;
    properties.value(parser, faults);
    return text;
  }

  /** The {@code crs} member of GeoJSON 2008, which RFC 7946 took out but many programs still write. */
  private void crs(JsonParser parser, List<Fault> faults) throws IOException {
    String pointer = JsonSource.pointer(parser);
    Object value = properties.value(parser, faults);
    if (value instanceof Map<?, ?> crs && crs.get("properties") instanceof Map<?, ?> inner) {
      if (inner.get("name") instanceof String name) {
        crsByPointer.put(pointer, name);
      } else if (inner.get("code") instanceof Double code) {
        crsByPointer.put(pointer, "EPSG:" + code.longValue());
      } else if (inner.get("href") instanceof String link) {
        crsByPointer.put(pointer, link);
      }
    }
  }

  private CrsClaim claim(SourceFile file) {
    if (crsByPointer.isEmpty()) {
      return new CrsClaim.FormatDefault("OGC:CRS84", "RFC 7946");
    }
    if (Set.copyOf(crsByPointer.values()).size() > 1) {
      return new CrsClaim.Contradicted(crsByPointer.entrySet().stream().map(e -> Fault.of(
          ExchangeFault.CRS_CONTRADICTED, "the file names several CRS; here " + GeometryBuilder.shown(e.getValue()),
          Place.pointer(e.getKey()).inFile(file.name()))).toList());
    }
    Map.Entry<String, String> only = crsByPointer.entrySet().iterator().next();
    return new CrsClaim.Code(only.getValue(), "crs member");
  }

  private static FaultException notGeoJson(String why, String pointer) {
    return new FaultException(Fault.of(ExchangeFault.NOT_GEOJSON, why, Place.pointer(pointer)));
  }
}
