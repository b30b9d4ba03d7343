package lanxian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lanxian.config.SettingsException;
import lanxian.domain.Category;
import lanxian.domain.Coverage;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneDraft;
import lanxian.editing.ZonePublisher;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.store.Publication;
import lanxian.store.ZoneStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a folder of layers into an empty store as one publication: {@code <category>.shp} each, and
 * {@code coverage.csv}. A file name may go on after a point: {@code river_corridor.west.shp}.
 */
final class SampleLoader {
  private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

  private final RuleSet ruleSet;
  private final Importer importer = new Importer();

  SampleLoader(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * Publishes the folder's layers if nothing was published yet.
   *
   * @return the publication; empty if the store has one already
   * @throws SettingsException if a layer has no category or features that cannot be taken
   */
  Optional<Publication> loadInto(ZoneStore store, Path folder) {
    if (store.revision() > 0) {
      return Optional.empty();
    }
    List<ZoneDraft> drafts = new ArrayList<>();
    for (Path layer : layers(folder)) {
      drafts.addAll(read(layer));
    }
    Optional<Publication> publication = new ZonePublisher(store)
        .publish(drafts, coverage(folder), "import", "Layers of the folder " + folder.getFileName()).publication();
    publication.ifPresent(p -> LOG.info("Loaded {} zones from {} as revision {}", p.zones(), folder, p.revision()));
    return publication;
  }

  private static List<Path> layers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".shp")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The layers' folder cannot be read: " + folder, e);
    }
  }

  private List<ZoneDraft> read(Path layer) {
    String code = layer.getFileName().toString().split("\\.", 2)[0];
    Category category = ruleSet.category(code).orElseThrow(() -> new SettingsException(List.of(
        layer + " is named after no category of the registry")));
    ImportResult result = importer.read(layer, ImportOptions.of(category).withCheckRegion(false));
    if (!result.report().accepted()) {
      throw new SettingsException(List.of(
          layer + " has features that cannot be taken; see bin/lanxian import --dry-run"));
    }
    return result.drafts();
  }

  private List<Coverage> coverage(Path folder) {
    Path register = folder.resolve("coverage.csv");
    try {
      return Files.exists(register)
          ? new CoverageReader(code -> ruleSet.category(code).isPresent()).read(Files.readAllBytes(register))
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
