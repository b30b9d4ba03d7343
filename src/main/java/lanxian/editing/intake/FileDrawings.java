package lanxian.editing.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lanxian.domain.Change;
import lanxian.domain.Dataset;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.editing.Drawing;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportReport;
import lanxian.exchange.Importer;
import lanxian.exchange.SketchResult;
import lanxian.exchange.ZoneSketch;
import lanxian.exchange.layer.SourceFile;

/**
 * Drawings from a file in any format that is imported: one per feature, which changes the zone of its id or makes a new
 * one. Geometries are taken as they are, valid or not: a draft may be wrong.
 */
public final class FileDrawings {
  private final Importer importer = new Importer();

  /** What came of a file. */
  public record Read(ImportReport report, List<Drawing> drawings) {}

  /**
   * Reads a file, or the parts of a loose shapefile.
   *
   * @param newest the newest version of a zone; null if there is none
   * @throws FaultException everything that is wrong, in all features; then nothing is taken
   */
  public Read read(List<SourceFile> files, ImportOptions options, Function<String, ZoneVersion> newest) {
    return drawings(importer.sketch(files, options, descriptions(options, newest)), newest);
  }

  /** Reads a file, with the parts of a loose shapefile that lie beside it. */
  public Read read(Path file, ImportOptions options, Function<String, ZoneVersion> newest) {
    return drawings(importer.sketch(file, options, descriptions(options, newest)), newest);
  }

  /** A zone of another category is left as it is: that it cannot change its category is told later. */
  private static Function<String, ZoneDescription> descriptions(
      ImportOptions options, Function<String, ZoneVersion> newest) {
    return id -> {
      ZoneVersion known = newest.apply(id);
      return known == null || !known.category().equals(options.category().code()) ? null : known.description();
    };
  }

  /** The newest version of each zone of a dataset, for {@link #read}. */
  public static Function<String, ZoneVersion> newest(Dataset dataset) {
    Map<String, ZoneVersion> newest = new HashMap<>();
    for (ZoneVersion version : dataset.versions()) {
      newest.merge(version.zoneId(), version, (a, b) -> a.version() >= b.version() ? a : b);
    }
    return newest::get;
  }

  private static Read drawings(SketchResult sketched, Function<String, ZoneVersion> newest) {
    ImportReport report = sketched.report();
    if (!report.accepted()) {
      List<Fault> faults = new ArrayList<>();
      report.features().forEach(feature -> faults.addAll(feature.faults()));
      throw new FaultException(faults);
    }
    String origin = "import of " + report.file();
    return new Read(report, sketched.sketches().stream()
        .map(sketch -> drawing(sketch, newest.apply(sketch.zoneId()), origin)).toList());
  }

  private static Drawing drawing(ZoneSketch sketch, ZoneVersion known, String origin) {
    ZoneProposal zone = new ZoneProposal(sketch.zoneId(), sketch.description(), sketch.geometry(),
        ProposedValidity.of(sketch.validity(), sketch.stated(), known == null ? null : known.validity()));
    return known == null
        ? new Drawing(Change.Kind.CREATE, List.of(), List.of(zone), origin, sketch.where(), false)
        : new Drawing(Change.Kind.MODIFY, List.of(new ZoneRef(known.zoneId(), known.version())), List.of(zone), origin,
            sketch.where(), false);
  }
}
