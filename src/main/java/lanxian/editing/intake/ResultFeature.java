package lanxian.editing.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lanxian.domain.Category;
import lanxian.domain.Change;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.editing.EditingFault;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.Importer;
import lanxian.exchange.SketchResult;
import lanxian.exchange.ZoneSketch;
import lanxian.exchange.attributes.AttributeTable;
import lanxian.exchange.attributes.DescriptionPatch;
import lanxian.exchange.geojson.GeoJsonGeometry;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Geometry;

/**
 * A Feature among the results of a change. It is read as a file with one feature would be, so that names, values and
 * coordinate systems mean the same there and here. Of a zone that there is, it says only what changes: what it does not
 * name stays, null takes a value away, and without a geometry the shape stays.
 */
final class ResultFeature {
  /** What every zone has a value of; null cannot take it away. */
  private static final Set<String> ALWAYS_THERE =
      Set.of("zone_id", "category", "class", "name", "geometry_status", "survey_accuracy_m", "security_level");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private final Importer importer = new Importer();
  private final AttributeTable attributes = AttributeTable.shipped();

  /**
   * The change that it stands in.
   *
   * @param before the sources, as far as they are known
   * @param crs CRS of the coordinates; null = as GeoJSON has it
   */
  record Around(Change.Kind kind, List<ZoneVersion> before, RuleSet rules, String crs, UnaryOperator<String> newIds) {
    /** The source that goes on under an id. */
    Optional<ZoneVersion> same(String zoneId) {
      return before.stream().filter(version -> version.zoneId().equals(zoneId)).findFirst();
    }

    /** The source that a new zone is like in all that is not said of it. Of several that are rearranged none is. */
    Optional<ZoneVersion> model() {
      return kind == Change.Kind.REARRANGE ? Optional.empty() : before.stream().findFirst();
    }
  }

  /** The zone as it shall be; null if there are faults, which are the document's then. */
  ZoneProposal read(JsonDocument feature, Around around) {
    if (!"Feature".equals(feature.text("type"))) {
      feature.fault(ExchangeFault.NOT_GEOJSON, "a result is a GeoJSON Feature", "/type");
    }
    ObjectNode properties = feature.object("properties").deepCopy();
    JsonNode shape = feature.value("geometry");
    String id = id(feature, properties, around);
    feature.has("bbox");
    feature.has("links");
    feature.end();
    Optional<ZoneVersion> same = around.same(id);
    Optional<ZoneVersion> model = same.or(() -> around.model());
    Optional<Category> category = category(feature, properties, model, around);
    if (shape == null && same.isEmpty()) {
      feature.fault(ExchangeFault.GEOMETRY_MISSING, "only a zone that goes on can keep its shape", "/geometry");
    }
    if (category.isEmpty() || shape == null && same.isEmpty()) {
      return null;
    }
    String zoneId = id == null ? around.newIds().apply(category.get().code()) : id;
    properties.put(ZoneSchema.ID, zoneId);
    properties.remove("category");
    ImportOptions options = ImportOptions.of(category.get()).withCheckRegion(false)
        .withCrs(shape == null ? null : around.crs());
    byte[] file = shape == null ? bytes(properties, same.get().geometry()) : bytes(properties, shape);
    try {
      SketchResult read = importer.sketch(List.of(new SourceFile("change.geojson", file)), options,
          known -> model.map(ZoneVersion::description).filter(is -> is.category().equals(category.get().code()))
              .orElse(null));
      if (read.sketches().isEmpty()) {
        List<Fault> faults = read.report().features().stream().flatMap(outcome -> outcome.faults().stream()).toList();
        feature.add(placed(faults.isEmpty()
            ? List.of(Fault.of(ExchangeFault.GEOMETRY_MISSING, "the geometry is empty", Place.pointer("/geometry")))
            : faults,
            feature.pointer()));
        return null;
      }
      return proposal(read.sketches().get(0), cleared(properties, category.get()), same.orElse(null), shape != null);
    } catch (FaultException e) {
      feature.add(placed(e.faults(), feature.pointer()));
      return null;
    }
  }

  private static String id(JsonDocument feature, ObjectNode properties, Around around) {
    JsonNode member = feature.value("id");
    JsonNode property = properties.get(ZoneSchema.ID);
    String id = member != null ? member.asText() : property != null && !property.isNull() ? property.asText() : null;
    if (member != null && property != null && !property.isNull() && !property.asText().equals(id)) {
      feature.fault(BodyFault.MEMBER_INVALID, "id is " + id + ", but zone_id is " + property.asText(), "/id");
    }
    return id == null && around.kind() == Change.Kind.MODIFY && around.before().size() == 1
        ? around.before().get(0).zoneId() : id;
  }

  private static Optional<Category> category(
      JsonDocument feature, ObjectNode properties, Optional<ZoneVersion> model, Around around) {
    JsonNode stated = properties.get("category");
    String code = stated != null && !stated.isNull() ? stated.asText() : model.map(ZoneVersion::category).orElse(null);
    if (code == null) {
      feature.fault(ExchangeFault.MEMBER_MISSING, "a new zone needs a category", "/properties/category");
      return Optional.empty();
    }
    Optional<Category> category = around.rules().category(code);
    if (category.isEmpty()) {
      feature.fault(EditingFault.CATEGORY_UNKNOWN, "there is no category " + code, "/properties/category");
    }
    return category;
  }

  /** The product's names of what null takes away. */
  private Set<String> cleared(ObjectNode properties, Category category) {
    Set<String> names = new HashSet<>();
    properties.properties().forEach(property -> {
      if (property.getValue().isNull()) {
        names.add(attributes.target(property.getKey(), category.code()).longName());
      }
    });
    names.removeAll(ALWAYS_THERE);
    return names;
  }

  private static ZoneProposal proposal(ZoneSketch sketch, Set<String> cleared, ZoneVersion same, boolean drawn) {
    ZoneDescription said = sketch.description();
    ZoneDescription.Source drawnFrom = new ZoneDescription.Source(null, said.source().crs(), said.source().declaredAreaM2());
    ZoneDescription.Source source = drawn ? drawnFrom : sketch.stated().contains("area_declared")
        ? new ZoneDescription.Source(same.description().source().file(), same.description().source().crs(),
            said.source().declaredAreaM2()) : same.description().source();
    ZoneDescription nothing = new ZoneDescription(said.category(), said.zoneClass(), said.name(), null, said.status(),
        said.surveyAccuracyM(), ZoneDescription.Approval.NONE, source, null, said.securityLevel(), null, Map.of());
    Set<String> stated = new HashSet<>(sketch.stated());
    stated.addAll(cleared);
    Validity validity = ProposedValidity.of(sketch.validity(), stated, same == null ? null : same.validity());
    return new ZoneProposal(sketch.zoneId(), DescriptionPatch.over(said, nothing, cleared),
        drawn ? sketch.geometry() : same.geometry(), validity);
  }

  private static List<Fault> placed(List<Fault> faults, String pointer) {
    return faults.stream().map(fault -> {
      Place where = fault.where();
      return fault.where().parameter() != null ? fault : Fault.of(fault.code(), fault.detail(),
          new Place(pointer + (where.pointer() == null ? "" : where.pointer()), null, null, null, null, where.x(),
              where.y()));
    }).toList();
  }

  private static byte[] bytes(ObjectNode properties, Object geometry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeFieldName("properties");
      MAPPER.writeTree(json, properties);
      json.writeFieldName("geometry");
      if (geometry instanceof Geometry shape) {
        GeoJsonGeometry.write(json, shape);
      } else {
        MAPPER.writeTree(json, (JsonNode) geometry);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
