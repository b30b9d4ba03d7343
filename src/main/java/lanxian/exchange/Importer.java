package lanxian.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Category;
import lanxian.domain.Notice;
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

  /** Imports a layer as read. */
  ImportResult read(RawLayer layer, List<Notice> found, ImportOptions options) {
    CrsDecider.Decided decided = crsDecider.decide(layer, options.crs());
    List<Notice> notices = new ArrayList<>(found);
    notices.addAll(layer.notices());
    decided.notices().stream().filter(n -> options.checkRegion() || !CrsDecider.isAboutRegion(n)).forEach(notices::add);
    ZoneDescriber describer = new ZoneDescriber(attributes, options.category(), options.zoneClass());
    FeatureImport features = new FeatureImport(decided, layer, describer, options.category(), geometry);
    List<FeatureOutcome> outcomes = new ArrayList<>();
    List<ZoneDraft> drafts = new ArrayList<>();
    for (RawFeature feature : decided.features()) {
      outcomes.add(features.take(feature, drafts));
    }
    notices.addAll(features.notices());
    describer.noticed().forEach(notice -> notices.add(notice.of(text(notice, options.category()))));
    if (outcomes.isEmpty()) {
      notices.add(ExchangeNotice.LAYER_EMPTY.of(layer.file() + " has no features"));
    }
    ImportReport.Counts counts = ImportReport.Counts.of(outcomes, layer.zDropped(), layer.mDropped());
    boolean accepted = options.partial() || counts.refused() == 0;
    return new ImportResult(new ImportReport(layer.file(), layer.format(), layer.encoding(), decided.crs().code(),
        decided.crs().name(), decided.how(), options.category().code(), accepted, counts, outcomes, notices),
        accepted ? drafts : List.of());
  }

  private static String text(ExchangeNotice notice, Category category) {
    return switch (notice) {
      case ACCURACY_NOT_STATED -> "no accuracy of the boundary is stated; 0 m was taken";
      case STATUS_NOT_STATED -> "no geometry status (勘定, 示意, 推定) is stated; 示意 (schematic) was taken";
      case COUNTY_NOT_A_CODE -> "counties are not named by their six-digit codes; kept as attribute county";
      case AREA_UNREADABLE -> "a declared area is no number with a unit; it is kept as an attribute";
      default -> "features without a name are called " + ZoneDescriber.UNNAMED + " in " + category.name().zh();
    };
  }
}
