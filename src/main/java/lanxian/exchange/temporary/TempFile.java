package lanxian.exchange.temporary;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in a folder of its own below the system's temporary one, readable by nobody else. Closing removes the folder
 * with all that lies in it, also what a library put beside the file.
 */
public final class TempFile implements Closeable {
  private static final String PREFIX = "lanxian-";
  private final Path folder;
  private final Path path;

  private TempFile(Path folder, Path path) {
    this.folder = folder;
    this.path = path;
  }

  /** A place for a file of this name, which is not made yet. */
  public static TempFile named(String name) throws IOException {
    Path folder = Files.createTempDirectory(PREFIX);
    return new TempFile(folder, folder.resolve(name));
  }

  /** Where the file lies. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      List<Path> left;
      try (Stream<Path> files = Files.list(folder)) {
        left = files.toList();
      }
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file cannot be removed", e);
    }
  }
}
