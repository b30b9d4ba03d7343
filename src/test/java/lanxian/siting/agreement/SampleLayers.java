package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.Coverage;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneDraft;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportResult;
import lanxian.exchange.Importer;
import lanxian.exchange.coverage.CoverageReader;
import lanxian.rules.RuleSetLoader;
import lanxian.store.PublicationDraft;
import lanxian.store.Store;

/** The layers under {@code shapefiles/}, imported with the rules under {@code rules/}. */
public final class SampleLayers {
  private final RuleSet ruleSet = RuleSetLoader.fromDirectory(Path.of("rules"));
  private final List<ZoneDraft> drafts = new ArrayList<>();

  public SampleLayers() {
    try (Stream<Path> files = Files.list(Path.of("shapefiles"))) {
      files.filter(file -> file.toString().endsWith(".shp")).sorted().forEach(file -> drafts.addAll(read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ZoneDraft> read(Path file) {
    Category category = ruleSet.category(file.getFileName().toString().split("\\.")[0]).orElseThrow();
    ImportResult result = new Importer().read(file, ImportOptions.of(category).withCheckRegion(false));
    assertThat(result.report().accepted()).as("%s: %s", file, result.report()).isTrue();
    return result.drafts();
  }

  public RuleSet ruleSet() {
    return ruleSet;
  }

  /** Every zone and reference feature. */
  public List<ZoneDraft> drafts() {
    return drafts;
  }

  /** Polygons in force on the day of the comparison: what projects are measured against. */
  List<ZoneDraft> areas() {
    return drafts.stream().filter(draft -> draft.geometry().getDimension() == 2)
        .filter(draft -> draft.validity().contains(Agreement.DAY) && !draft.retired()).toList();
  }

  /** Publishes all of it with the coverage register. */
  public void publishTo(Store store) {
    try {
      List<Coverage> coverage = new CoverageReader(code -> ruleSet.category(code).isPresent())
          .read(Files.readAllBytes(Path.of("shapefiles", "coverage.csv")));
      store.zones().publish(new PublicationDraft(null, "test", "sample", drafts, coverage));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
