package lanxian.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.siting.IndexFile;
import lanxian.siting.SitingIndex;
import lanxian.siting.blocks.BlockCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes in files beside the store, {@code index-REVISION-DAY.cells}. They only save work: one that is not exactly what
 * it should be is removed, with a warning, and built again.
 */
final class SavedIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(SavedIndexes.class);
  private static final String SUFFIX = ".cells";

  private final Path folder;
  private final BlockCache cache;
  private final History history;

  /**
   * @param folder null: nothing is kept in files
   * @param maxBytes how much of all files is kept in memory
   */
  SavedIndexes(Path folder, long maxBytes, History history) {
    this.folder = folder;
    this.cache = new BlockCache(maxBytes);
    this.history = history;
  }

  /** Whether there is a file of a revision, whatever it is worth. */
  boolean mayHave(long revision) {
    return folder != null && !files(prefix(revision)).isEmpty();
  }

  /** The index of a revision and day, if a sound file holds it. */
  Optional<SitingIndex> open(long revision, LocalDate day) {
    for (Path file : folder == null ? List.<Path>of() : files(prefix(revision))) {
      try {
        Optional<SitingIndex> index = IndexFile.open(file, revision, history.upTo(revision), day, cache);
        if (index.isPresent()) {
          LOG.info("revision {} on {} is answered from {}", revision, day, file);
          return index;
        }
      } catch (RuntimeException e) {
        LOG.warn("{} cannot be used and is removed: {}", file, e.getMessage());
        remove(file);
      }
    }
    return Optional.empty();
  }

  /** Writes an index; false if there is no folder, or it could not be written, or part of it could not be read. */
  boolean save(SitingIndex index) {
    if (folder == null || !index.isWhole()) {
      return false;
    }
    Path file = folder.resolve(prefix(index.revision()) + index.asOf() + SUFFIX);
    try {
      IndexFile.save(index, history.upTo(index.revision()), file);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} could not be written; the next start builds the index anew", file, e);
      return false;
    }
  }

  /** Removes the files of all other revisions; who has one open keeps it. */
  void keepOnly(long revision) {
    files("index-").stream().filter(file -> !file.getFileName().toString().startsWith(prefix(revision)))
        .forEach(SavedIndexes::remove);
  }

  private static String prefix(long revision) {
    return "index-" + revision + "-";
  }

  private List<Path> files(String prefix) {
    List<Path> found = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*" + SUFFIX)) {
        files.forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", file, e);
    }
  }
}
