package lanxian.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of other projects that tests tagged "corpus" read: LANXIAN_CORPUS, else beside the checkout. */
final class CorpusFiles {
  static final Path ROOT = Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data"));
  static final Path HOSTILE = ROOT.resolve("hostile");

  private CorpusFiles() {}

  /** All files below a folder, in order of their names. */
  static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
