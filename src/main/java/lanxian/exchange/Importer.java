package lanxian.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import lanxian.domain.Notice;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.attributes.AttributeTable;
import lanxian.exchange.attributes.ZoneDescriber;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;

/**
 * Imports zones: finds the layer, reads it, decides its CRS, transforms, repairs and describes every feature, and
 * accounts for all of them. Safe for use by several threads.
 */
public final class Importer {
  private static final Set<String> COMPUTED = Set.of("version", "area_m2", "source_crs");

  private final CrsDecider crsDecider;
  private final ZoneGeometry geometry = new ZoneGeometry();
  private final AttributeTable attributes = AttributeTable.shipped();

  public Importer() {
    this.crsDecider = new CrsDecider("crs");
  }

  /**
   * Imports a file: a zip, GeoPackage, GeoJSON, KML, KMZ, FlatGeobuf, boundary TXT, or a {@code .shp} with
   * the parts that lie beside it.
   *
   * @throws lanxian.domain.FaultException if nothing of the file can be trusted; features that cannot be taken are in
   *     the report instead
   */
  public ImportResult read(Path path, ImportOptions options) {
    return read(LooseFiles.read(path, options.limits()), options);
  }

  /** Imports a file in memory; {@code name} tells its format where the bytes do not. */
  public ImportResult read(byte[] bytes, String name, ImportOptions options) {
    return read(List.of(new SourceFile(name, bytes)), options);
  }

  /** Imports a file, or the parts of a loose shapefile, in memory. */
  public ImportResult read(List<SourceFile> files, ImportOptions options) {
    LayerFinder finder = new LayerFinder(options.limits(), options.encoding());
    RawLayer layer = finder.find(files, options.layer()).read(options.encoding(), options.limits());
    return read(layer, finder.notices(), options);
  }

  /**
   * Reads a file into a draft: no geometry is mended, and features of zones that are known change only what they state.
   *
   * @param known what is known of a zone; null if nothing
   * @throws lanxian.domain.FaultException as {@link #read(Path, ImportOptions)}
   */
  public SketchResult sketch(
      List<SourceFile> files, ImportOptions options, Function<String, ZoneDescription> known) {
    LayerFinder finder = new LayerFinder(options.limits(), options.encoding());
    RawLayer layer = finder.find(files, options.layer()).read(options.encoding(), options.limits());
    List<RawFeature> drawn = layer.features().stream().map(Importer::withoutComputed).toList();
    RawLayer told = new RawLayer(layer.file(), layer.format(), layer.encoding(), layer.crs(), layer.accuracyM(),
        layer.zDropped(), layer.mDropped(), drawn, layer.notices());
    ZoneDescriber describer = new ZoneDescriber(attributes, options.category(), options.zoneClass(), options.unstatedLevel());
    List<ZoneSketch> sketches = new ArrayList<>();
    ImportReport report = take(told, finder.notices(), options, describer, id -> id == null ? null : known.apply(id),
        taken -> sketches.add(new ZoneSketch(taken.zoneId(), taken.described().description(),
            taken.described().validity(), taken.stored().geometry(), describer.stated(taken.feature().attributes()),
            taken.feature().where())), ImportProgress.UNHEARD);
    return new SketchResult(report, report.accepted() ? sketches : List.of());
  }

  /** Reads a file, with the parts of a loose shapefile that lie beside it, into a draft. */
  public SketchResult sketch(Path path, ImportOptions options, Function<String, ZoneDescription> known) {
    return sketch(LooseFiles.read(path, options.limits()), options, known);
  }

  /** What exports tell beside what a zone is: it follows from the rest, and nobody can state it. */
  private static RawFeature withoutComputed(RawFeature feature) {
    Map<String, Object> stated = new LinkedHashMap<>(feature.attributes());
    return stated.keySet().removeAll(COMPUTED) ? feature.withAttributes(stated, feature.deleted()) : feature;
  }

  /** Imports a file and tells how far it is; what {@code progress} throws ends it. */
  public ImportResult read(Path path, ImportOptions options, ImportProgress progress) {
    LayerFinder finder = new LayerFinder(options.limits(), options.encoding());
    RawLayer layer = finder.find(LooseFiles.read(path, options.limits()), options.layer())
        .read(options.encoding(), options.limits());
    return read(layer, finder.notices(), options, progress);
  }

  /** Imports a layer as read. */
  ImportResult read(RawLayer layer, List<Notice> found, ImportOptions options) {
    return read(layer, found, options, ImportProgress.UNHEARD);
  }

  private ImportResult read(RawLayer layer, List<Notice> found, ImportOptions options, ImportProgress progress) {
    List<ZoneDraft> drafts = new ArrayList<>();
    ZoneDescriber describer = new ZoneDescriber(attributes, options.category(), options.zoneClass(), options.unstatedLevel());
    ImportReport report =
        take(layer, found, options, describer, null, taken -> drafts.add(taken.draft()), progress);
    return new ImportResult(report, report.accepted() ? drafts : List.of());
  }

  private ImportReport take(RawLayer layer, List<Notice> found, ImportOptions options, ZoneDescriber describer,
      FeatureImport.Known known, Consumer<FeatureImport.Taken> zones, ImportProgress progress) {
    CrsDecider.Decided decided = crsDecider.decide(layer, options.crs());
    List<Notice> notices = new ArrayList<>(found);
    notices.addAll(layer.notices());
    decided.notices().stream().filter(n -> options.checkRegion() || !CrsDecider.isAboutRegion(n)).forEach(notices::add);
    FeatureImport features = new FeatureImport(decided, layer, describer, options.category(), geometry, known);
    List<FeatureOutcome> outcomes = new ArrayList<>();
    for (RawFeature feature : decided.features()) {
      progress.at(outcomes.size(), decided.features().size());
      outcomes.add(features.take(feature, zones));
    }
    notices.addAll(features.notices());
    describer.noticed().forEach(notice -> notices.add(notice.of(text(notice, options))));
    if (outcomes.isEmpty()) {
      notices.add(ExchangeNotice.LAYER_EMPTY.of("%s has no features", layer.file()));
    }
    ImportReport.Counts counts = ImportReport.Counts.of(outcomes, layer.zDropped(), layer.mDropped());
    return new ImportReport(layer.file(), layer.format(), layer.encoding(), decided.crs().code(), decided.crs().name(),
        decided.how(), options.category().code(), options.partial() || counts.refused() == 0, counts, outcomes, notices);
  }

  private static String text(ExchangeNotice notice, ImportOptions options) {
    return switch (notice) {
      case ACCURACY_NOT_STATED -> "no accuracy of the boundary is stated; 0 m was taken";
      case STATUS_NOT_STATED -> "no geometry status (勘定, 示意, 推定) is stated; 示意 (schematic) was taken";
      case SECURITY_LEVEL_TAKEN -> "features that state no security level are taken as " + options.unstatedLevel();
      case COUNTY_NOT_A_CODE -> "counties are not named by their six-digit codes; kept as attribute county";
      case AREA_UNREADABLE -> "a declared area is no number with a unit; it is kept as an attribute";
      default -> "features without a name are called " + ZoneDescriber.UNNAMED + " in "
          + options.category().name().zh();
    };
  }
}
