package lanxian.cli;

import java.io.PrintWriter;
import java.util.Locale;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.FeatureOutcome;
import lanxian.exchange.ImportReport;

/** An import report as plain lines. */
final class ImportReportText {
  private final boolean all;

  /** @param all true: every feature gets a line; false: those with something to tell */
  ImportReportText(boolean all) {
    this.all = all;
  }

  void write(ImportReport report, PrintWriter out) {
    out.printf("%s: %s as %s%n", report.file(), report.format(), report.category());
    if (report.encoding() != null) {
      out.printf("  encoding  %s (%s)%n", report.encoding().charset(), report.encoding().how());
    }
    out.printf("  CRS       %s %s (%s)%n", report.crs(), report.crsName(), report.crsDecidedBy());
    ImportReport.Counts counts = report.counts();
    out.printf("  features  %d read: %d loaded, %d repaired, %d refused, %d without geometry, %d deleted%n",
        counts.read(), counts.loaded(), counts.repaired(), counts.refused(), counts.empty(), counts.deleted());
    if (counts.zDropped() + counts.mDropped() > 0) {
      out.printf("  dropped   heights of %d, measures of %d features%n", counts.zDropped(), counts.mDropped());
    }
    report.notices().forEach(notice -> out.printf("  note      %s: %s%n", notice.code(), notice.detail()));
    report.features().forEach(feature -> write(feature, out));
    out.flush();
  }

  private void write(FeatureOutcome feature, PrintWriter out) {
    boolean differs = feature.area() != null && feature.area().differs();
    if (!all && feature.result() == FeatureOutcome.Result.LOADED && !differs) {
      return;
    }
    out.printf("  %6d %-8s %s%s%n", feature.record(), feature.result(), name(feature), area(feature));
    if (feature.repair() != null) {
      out.printf(Locale.ROOT, "         by %s: %.2f → %.2f m² (%+.2f)%n", feature.repair().method(),
          feature.repair().areaBeforeM2(), feature.repair().areaAfterM2(),
          feature.repair().areaAfterM2() - feature.repair().areaBeforeM2());
    }
    if (differs) {
      out.printf(Locale.ROOT, "         declared area %.2f m² differs by %+.2f m²%n", feature.area().declaredM2(),
          feature.area().differenceM2());
    }
    feature.faults().forEach(fault -> out.printf("         %s%n", line(fault)));
  }

  private static String name(FeatureOutcome feature) {
    return feature.name() == null ? "" : feature.name();
  }

  private static String area(FeatureOutcome feature) {
    return feature.area() == null ? "" : String.format(Locale.ROOT, "  %.2f m²", feature.area().computedM2());
  }

  /** A fault with its place, for a terminal. */
  static String line(Fault fault) {
    StringBuilder line = new StringBuilder(fault.code().name()).append(": ").append(fault.detail());
    Place where = fault.where();
    append(line, "file", where.file());
    append(line, "line", where.line());
    append(line, "record", where.record());
    append(line, "cell", where.cell());
    append(line, "at", where.pointer());
    append(line, "option", where.parameter());
    if (where.x() != null && where.y() != null) {
      append(line, "coordinate", where.x() + " " + where.y());
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String name, Object value) {
    if (value != null) {
      line.append(" [").append(name).append(' ').append(value).append(']');
    }
  }
}
