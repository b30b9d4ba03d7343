package lanxian.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lanxian.checks.CheckOptions;
import lanxian.config.Settings;
import lanxian.domain.Category;
import lanxian.domain.Dataset;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.Written;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.rules.RuleSetLoader;
import lanxian.store.Store;
import lanxian.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export OUT}: writes the zones of one category that are in force on a day as a file. */
@Command(name = "export", description = "Writes the zones of a category that are in force on a day as a file. The file "
    + "appears under its name when it is whole.", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  private final StoreOpener stores;

  @Mixin private SettingsOptions settings;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The file to write.")
  private Path file;

  @Option(names = "--category", required = true, paramLabel = "C", description = "Category of the zones.")
  private String category;

  @Option(names = "--format", required = true, paramLabel = "FORMAT",
      description = "shapefile (a zip), geopackage, geojson, flatgeobuf, kml, csv or txt (boundary points).")
  private ExportFormat format;

  @Option(names = "--crs", paramLabel = "EPSG:4517", description = "CRS of the coordinates (default: EPSG:4490).")
  private String crs;

  @Option(names = "--encoding", paramLabel = "GBK",
      description = "Text encoding of a shapefile (default: UTF-8) or TXT (default: GB18030).")
  private Charset encoding;

  @Option(names = "--bom", description = "Begin a CSV with a byte order mark, which Excel wants.")
  private boolean byteOrderMark;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Legal day (default: today in China).")
  private LocalDate asOf;

  @Option(names = "--revision", paramLabel = "N", description = "Dataset revision (default: the newest): what was published "
      + "later does not count.")
  private Long revision;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  public ExportCommand(StoreOpener stores) {
    this.stores = stores;
  }

  @Override
  public Integer call() throws IOException {
    requireUse();
    Settings loaded = settings.load();
    RuleSet ruleSet = RuleSetLoader.fromDirectory(loaded.rules());
    Category found = ruleSet.category(category).orElseThrow(() -> wrong("There is no category " + category
        + "; there are " + String.join(", ", ruleSet.categories().stream().map(Category::code).toList())));
    Crs target = crs == null ? Crs.STORED : target();
    LocalDate day = asOf == null ? LocalDate.now(Clock.system(CheckOptions.DEFAULT.zone())) : asOf;
    try (Store store = stores.open(loaded)) {
      Dataset dataset = dataset(store);
      requireSound(dataset);
      List<ZoneVersion> zones =
          dataset.inForce(day).stream().filter(zone -> zone.category().equals(category)).toList();
      LayerPlan plan = LayerPlan.of(found, ZoneSchema.of(ruleSet, category, zones), target,
              LocalDate.ofInstant(dataset.recordedAt(), ZoneOffset.UTC))
          .withCharset(encoding == null ? format.defaultCharset() : encoding);
      Written written = write(byteOrderMark ? plan.withByteOrderMark() : plan, zones.iterator());
      spec.commandLine().getOut().printf("Wrote %d zones of %s in force on %s (revision %d) to %s as %s in %s.%n",
          written.features(), category, day, dataset.revision(), file, format.title(), target.code());
      written.notices().forEach(notice ->
          spec.commandLine().getOut().printf("  note      %s: %s%n", notice.code(), notice.detail()));
    }
    return ExitCode.DONE;
  }

  private Dataset dataset(Store store) {
    long newest = store.zones().revision();
    if (revision != null && (revision < 0 || revision > newest)) {
      throw wrong("There is no revision " + revision + "; the newest is " + newest);
    }
    return store.zones().dataset(revision == null ? newest : revision);
  }

  private void requireUse() {
    if (Files.exists(file) && !force) {
      throw wrong(file + " is there already; give another name, or --force to replace it");
    }
    if (Files.isDirectory(file)) {
      throw wrong(file + " is a folder");
    }
    if (encoding != null && !format.charsetChosen()) {
      throw wrong(format.title() + " is in UTF-8; --encoding is for " + Arrays.stream(ExportFormat.values())
          .filter(ExportFormat::charsetChosen).map(ExportFormat::code).collect(Collectors.joining(" and ")));
    }
    if (byteOrderMark && format != ExportFormat.CSV) {
      throw wrong("--bom is for csv");
    }
  }

  private Crs target() {
    try {
      return new CrsRegistry().byCode(crs);
    } catch (FaultException e) {
      throw wrong("--crs: " + e.faults().get(0).detail());
    }
  }

  /** A zone that cannot be read would be missing without a word. */
  private static void requireSound(Dataset dataset) {
    if (!dataset.faults().isEmpty()) {
      throw new StoreException("The dataset cannot be read whole, so nothing was written: " + dataset.faults().stream()
          .limit(5).map(Object::toString).collect(Collectors.joining("; ")), null);
    }
  }

  private Written write(LayerPlan plan, Iterator<ZoneVersion> zones) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        written = format.writer().write(plan, zones, out);
      }
      move(part, whole);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path whole) throws IOException {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private ParameterException wrong(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
