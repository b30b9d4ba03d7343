package lanxian.render.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.render.sld.SldDocument;
import lanxian.render.sld.SldReader;
import org.geotools.api.style.PointSymbolizer;

/** The styles of all categories of a registry, in its order. Immutable. */
public final class StyleBook {
  private static final String SUFFIX = ".sld";

  private final Map<String, CategoryStyle> styles;

  private StyleBook(Map<String, CategoryStyle> styles) {
    this.styles = styles;
  }

  /**
   * Reads {@code CATEGORY.sld} for every category.
   *
   * @param folder holds those files, and the images that they name (PNG) if there are any
   * @param rules the registry
   * @throws FaultException all faults of all files at once: {@link StyleFault}, {@link lanxian.render.sld.SldFault}
   */
  public static StyleBook load(Path folder, RuleSet rules) {
    List<Fault> faults = new ArrayList<>();
    strayFiles(folder, rules, faults);
    Map<String, CategoryStyle> styles = new LinkedHashMap<>();
    for (Category category : rules.categories()) {
      read(folder, category, rules, faults).ifPresent(style -> styles.put(category.code(), style));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new StyleBook(styles);
  }

  private static void strayFiles(Path folder, RuleSet rules, List<Fault> faults) {
    Set<String> expected =
        rules.categories().stream().map(category -> category.code() + SUFFIX).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      files.map(file -> file.getFileName().toString()).sorted()
          .filter(name -> !expected.contains(name) && !name.endsWith(".png") && !name.equals("README.md"))
          .forEach(name -> faults.add(Fault.of(StyleFault.STYLE_STRAY_FILE,
              name + " belongs to no category of the registry", Place.file(name))));
    } catch (IOException e) {
      faults.add(Fault.of(StyleFault.STYLE_UNREADABLE, "the folder of styles cannot be read: " + folder));
    }
  }

  private static Optional<CategoryStyle> read(Path folder, Category category, RuleSet rules, List<Fault> faults) {
    String name = category.code() + SUFFIX;
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      faults.add(Fault.of(StyleFault.STYLE_MISSING,
          "there is no style for " + category.code() + " (" + category.name().zh() + "): " + name + " is missing in "
          + folder, Place.file(name)));
      return Optional.empty();
    }
    try {
      byte[] sld = Files.readAllBytes(file);
      SldDocument document = new SldReader(folder).read(name, sld);
      List<Fault> found = StyleCheck.faults(name, document, category, rules);
      faults.addAll(found);
      return found.isEmpty()
          ? Optional.of(new CategoryStyle(category.code(), category.name(), sld, document.style())) : Optional.empty();
    } catch (FaultException e) {
      faults.addAll(e.faults());
    } catch (IOException e) {
      faults.add(Fault.of(StyleFault.STYLE_UNREADABLE, name + " cannot be read: " + e.getMessage(), Place.file(name)));
    }
    return Optional.empty();
  }

  /** All styles in the order of the registry. */
  public List<CategoryStyle> styles() {
    return List.copyOf(styles.values());
  }

  /**
   * All styles in the order in which they are painted over each other, lowest first: the registry begins with what
   * weighs most, so that comes last, and points lie above areas.
   */
  public List<CategoryStyle> fromBelow() {
    List<CategoryStyle> areas = new ArrayList<>(styles.values());
    Collections.reverse(areas);
    List<CategoryStyle> points = areas.stream().filter(StyleBook::isOfPoints).toList();
    areas.removeAll(points);
    areas.addAll(points);
    return List.copyOf(areas);
  }

  private static boolean isOfPoints(CategoryStyle style) {
    return style.style().featureTypeStyles().get(0).rules().stream()
        .flatMap(rule -> rule.symbolizers().stream()).allMatch(PointSymbolizer.class::isInstance);
  }

  /** The style of a category; empty if the registry does not have it. */
  public Optional<CategoryStyle> style(String category) {
    return Optional.ofNullable(styles.get(category));
  }

  /** Changes whenever any style does: the hashes of all, in order. */
  public String hash() {
    String all = styles.values().stream().map(CategoryStyle::hash).collect(Collectors.joining("\n"));
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
