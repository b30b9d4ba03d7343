package lanxian.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder of real data that corpus tests read: LANXIAN_CORPUS, else beside the checkout. */
final class Corpus {
  static final Path ROOT = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"));

  private Corpus() {}

  /** Files under a folder by the end of their name, case ignored, in the order of their paths. */
  static List<Path> files(String folder, String suffix) {
    try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
      return paths.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
