package lanxian.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.attributes.ZoneDescriber;
import lanxian.exchange.attributes.ZoneIds;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.geo.EllipsoidalLength;
import org.locationtech.jts.geom.Geometry;

/** Takes the features of one layer, one after the other. Not reusable: it remembers the ids given. */
final class FeatureImport {
  private static final double AREA_TOLERANCE = 0.001;
  private final CrsDecider.Decided decided;
  private final RawLayer layer;
  private final ZoneDescriber describer;
  private final Category category;
  private final ZoneGeometry geometry;
  private final Known known;
  private final ZoneIds ids = new ZoneIds();
  private final Map<String, Long> recordOfId = new HashMap<>();
  private int deleted;
  private int flattened;
  private int areaDiffers;

  /** What is known of a zone already; null if nothing. */
  @FunctionalInterface
  interface Known extends Function<String, ZoneDescription> {}

  /** @param known what features are laid over, and then nothing is mended; null: whole zones, which must be valid */
  FeatureImport(CrsDecider.Decided decided, RawLayer layer, ZoneDescriber describer, Category category,
      ZoneGeometry geometry, Known known) {
    this.decided = decided;
    this.layer = layer;
    this.describer = describer;
    this.category = category;
    this.geometry = geometry;
    this.known = known;
  }

  /**
   * What becomes of the feature.
   *
   * @param zones takes the zone if it is good
   */
  FeatureOutcome take(RawFeature feature, Consumer<Taken> zones) {
    if (feature.deleted()) {
      deleted++;
      return FeatureOutcome.without(feature.record(), FeatureOutcome.Result.DELETED);
    }
    ZoneDescriber.Described described = describe(feature);
    if (feature.geometry() == null && feature.faults().isEmpty()) {
      return FeatureOutcome.without(feature.record(), FeatureOutcome.Result.EMPTY);
    }
    List<Fault> faults = new ArrayList<>(feature.faults());
    faults.addAll(described.faults());
    ZoneGeometry.Stored stored = null;
    if (feature.geometry() != null) {
      try {
        boolean polygonal = category.kind() == Category.Kind.ZONE;
        stored = known == null ? geometry.store(feature, layer.format(), decided.crs(), polygonal)
            : geometry.asItIs(feature, layer.format(), decided.crs(), polygonal);
      } catch (FaultException e) {
        faults.addAll(e.faults());
      }
    }
    String zoneId = id(described, feature, faults);
    String name = described.description() == null ? null : described.description().name();
    if (!faults.isEmpty()) {
      return FeatureOutcome.refused(feature.record(), zoneId, name, faults);
    }
    zones.accept(new Taken(feature, zoneId, described, stored));
    return good(feature, zoneId, described.description(), stored);
  }

  /** A feature that is good. */
  record Taken(RawFeature feature, String zoneId, ZoneDescriber.Described described, ZoneGeometry.Stored stored) {
    ZoneDraft draft() {
      return new ZoneDraft(
          zoneId, described.description(), stored.geometry(), stored.areaM2(), described.validity(), false);
    }
  }

  private ZoneDescriber.Described describe(RawFeature feature) {
    ZoneDescription before = known == null ? null : known.apply(describer.statedId(feature.attributes()));
    String crs = decided.crs().code();
    return before == null
        ? describer.describe(feature.attributes(), feature.declaredAreaM2(), layer.accuracyM(), layer.file(), crs,
            feature.where())
        : describer.describe(feature.attributes(), feature.declaredAreaM2(), layer.accuracyM(), layer.file(), crs,
            feature.where(), before);
  }

  private String id(ZoneDescriber.Described described, RawFeature feature, List<Fault> faults) {
    ZoneDescription description = described.description();
    if (described.zoneId() == null && description == null) {
      return null;
    }
    String file = feature.where().file() != null ? feature.where().file() : layer.file(); // of several joined files
    String id = described.zoneId() != null ? described.zoneId()
        : ids.next(category.code(), description.zoneClass(), description.countyCode(), description.name(),
            file);
    Long before = recordOfId.putIfAbsent(id, feature.record());
    if (before != null) {
      faults.add(Fault.of(ExchangeFault.ZONE_ID_TWICE, "zone id %s is that of record %d".formatted(id, before),
          feature.where()).with(id, before));
    }
    return id;
  }

  private FeatureOutcome good(
      RawFeature feature, String zoneId, ZoneDescription description, ZoneGeometry.Stored stored) {
    flattened += stored.flattened() ? 1 : 0;
    Double declared = description.source().declaredAreaM2();
    boolean differs = declared != null
        && Math.abs(declared - stored.areaM2()) > tolerance(stored, description.surveyAccuracyM());
    areaDiffers += differs ? 1 : 0;
    FeatureOutcome.Repair repair = stored.method() == null ? null
        : new FeatureOutcome.Repair(stored.method(), stored.areaBeforeM2(), stored.areaM2());
    return new FeatureOutcome(feature.record(), zoneId, description.name(),
        repair == null ? FeatureOutcome.Result.LOADED : FeatureOutcome.Result.REPAIRED, List.of(), repair,
        new FeatureOutcome.Area(stored.areaM2(), declared, differs));
  }

  private static double tolerance(ZoneGeometry.Stored stored, double accuracyM) {
    Geometry zone = stored.geometry();
    return Math.max(AREA_TOLERANCE * stored.areaM2(), accuracyM * EllipsoidalLength.m(zone));
  }

  /** Notices on the features taken so far. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (deleted > 0) {
      notices.add(ExchangeNotice.RECORDS_DELETED.of("%d record(s) are marked as deleted", deleted));
    }
    if (flattened > 0) {
      notices.add(ExchangeNotice.COLLECTION_FLATTENED.of(
          "%d geometry collection(s) of one kind were taken as multi-geometries", flattened));
    }
    if (areaDiffers > 0) {
      notices.add(ExchangeNotice.AREA_DIFFERS.of(
          "%d feature(s) declare another area than computed, by more than max(0.1 %%, accuracy × perimeter)",
              areaDiffers));
    }
    return notices;
  }
}
