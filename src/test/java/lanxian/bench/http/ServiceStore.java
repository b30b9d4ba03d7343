package lanxian.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.domain.Coverage;
import lanxian.domain.GeometryStatus;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.Importer;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.geo.EllipsoidalArea;
import lanxian.rules.RuleSetLoader;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import org.locationtech.jts.geom.Geometry;

/**
 * An embedded store with a data set's zones, and with the counties and the coverage register of the sample. Closing it
 * removes its file.
 */
public final class ServiceStore implements AutoCloseable {
  private static final Path SAMPLE = Path.of("shapefiles");
  private static final String PREFIX = "bench-";
  private static final String SUFFIX = ".mv.db";
  private static final Path FILE = Path.of("target", "bench", "http", "store" + SUFFIX).toAbsolutePath();

  private final RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
  private final List<ZoneDraft> counties = new Importer().read(SAMPLE.resolve("county.shp"),
      ImportOptions.of(rules.category("county").orElseThrow()).withCheckRegion(false)).drafts();
  private boolean filled;

  /** Shapes of the counties: projects elsewhere are refused. */
  public List<Geometry> counties() {
    return counties.stream().map(ZoneDraft::geometry).toList();
  }

  /**
   * Publishes all of it in one publication.
   *
   * @param accuracyM accuracy that the zones' boundaries are said to have
   * @return the store's URL
   */
  public String fill(DataSet set, double accuracyM) {
    try {
      Files.createDirectories(FILE.getParent());
      Files.deleteIfExists(FILE); // of a run that was stopped
      filled = true;
      String url = "jdbc:h2:file:" + FILE.toString().replace(SUFFIX, "");
      try (Store store = H2Store.open(url)) {
        publish(store, set, accuracyM);
      }
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes all of it to a store. */
  public void publish(Store store, DataSet set, double accuracyM) {
    List<ZoneDraft> drafts = new ArrayList<>(counties);
    set.zones().forEach(zone -> drafts.add(draft(zone, accuracyM)));
    try {
      List<Coverage> coverage = new CoverageReader(code -> rules.category(code).isPresent())
          .read(Files.readAllBytes(SAMPLE.resolve("coverage.csv")));
      store.zones().publish(new PublicationDraft(null, "bench", "set " + set.name(), drafts, coverage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZoneDraft draft(BenchZone zone, double accuracyM) {
    String name = "第" + zone.id() + "号区";
    ZoneDescription description = new ZoneDescription(zone.category(), zone.zoneClass(), name, null,
        GeometryStatus.SURVEYED, accuracyM, ZoneDescription.Approval.NONE,
        new ZoneDescription.Source("bench", "EPSG:4490", null), null, SecurityLevel.PUBLIC, null, Map.of());
    return new ZoneDraft(
        PREFIX + zone.id(), description, zone.geometry(), EllipsoidalArea.m2(zone.geometry()), Validity.ALWAYS, false);
  }

  @Override
  public void close() {
    try {
      if (filled) {
        Files.deleteIfExists(FILE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of a zone in its set; −1 for a zone that is in none. */
  public static int number(String zoneId) {
    return zoneId.startsWith(PREFIX) ? Integer.parseInt(zoneId.substring(PREFIX.length())) : -1;
  }
}
