package lanxian.editing.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.GeometryStatus;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDescription.Approval;
import lanxian.domain.ZoneDescription.Source;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import org.locationtech.jts.geom.Geometry;

/** A drafted zone for tests; as it begins nothing is wrong with it but maybe its shape. */
final class Draft {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final String id;
  private final String category;
  private final String zoneClass;
  private final Geometry geometry;
  private final Map<String, Object> attributes = new TreeMap<>(Map.of("basis_doc", "划定方案"));
  private final List<ZoneRef> sources = new ArrayList<>();
  private double accuracyM = 0.1;
  private GeometryStatus status = GeometryStatus.SURVEYED;
  private Approval approval = new Approval("昌吉州人民政府", "昌州政函〔2026〕1号", LocalDate.of(2026, 9, 1));
  private Double declaredM2;
  private String county;
  private String origin = "drawn";
  private Validity validity;

  private Draft(String id, String category, String zoneClass, Geometry geometry) {
    this.id = id;
    this.category = category;
    this.zoneClass = zoneClass;
    this.geometry = geometry;
  }

  static Draft of(String id, String category, String zoneClass, Geometry geometry) {
    return new Draft(id, category, zoneClass, geometry);
  }

  /** A zone of a category in which nothing may overlap. */
  static Draft unit(String id, Geometry geometry) {
    return of(id, "env_control_unit", "PRIORITY", geometry);
  }

  static Draft source(String id, String zoneClass, Geometry geometry) {
    return of(id, "drinking_water_protection", zoneClass, geometry).with("source_name", "一水厂水源");
  }

  Draft with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  Draft without(String attribute) {
    attributes.remove(attribute);
    return this;
  }

  Draft accuracy(double metres) {
    accuracyM = metres;
    return this;
  }

  Draft status(GeometryStatus next) {
    status = next;
    return this;
  }

  Draft approval(String document, LocalDate date) {
    approval = new Approval(null, document, date);
    return this;
  }

  Draft declared(double areaM2) {
    declaredM2 = areaM2;
    return this;
  }

  Draft county(String code) {
    county = code;
    return this;
  }

  Draft origin(String text) {
    origin = text;
    return this;
  }

  Draft replacing(String zoneId) {
    sources.add(new ZoneRef(zoneId, 1));
    return this;
  }

  Draft valid(Validity days) {
    validity = days;
    return this;
  }

  Change change() {
    ZoneDescription description = new ZoneDescription(category, zoneClass, "zone " + id, county, status, accuracyM, approval,
        new Source("test", "EPSG:4490", declaredM2), null, SecurityLevel.PUBLIC, null, attributes);
    return new Change("c-" + id, sources.isEmpty() ? Change.Kind.CREATE : Change.Kind.MODIFY, sources,
        List.of(new ZoneProposal(id, description, geometry, validity)), origin);
  }

  static ChangeSet set(Draft... drafts) {
    return set(List.of(drafts).stream().map(Draft::change).toList());
  }

  static ChangeSet set(List<Change> changes) {
    return new ChangeSet("set-1", 1, ChangeSetState.DRAFT, "test", null, null, "planner1", Set.of("planner1"), null, null,
        null, Instant.EPOCH, Instant.EPOCH, changes);
  }
}
