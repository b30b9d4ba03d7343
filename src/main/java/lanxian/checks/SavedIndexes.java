package lanxian.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.siting.IndexFile;
import lanxian.siting.Overflow;
import lanxian.siting.SitingIndex;
import lanxian.siting.blocks.BlockCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes in files beside the store, {@code index-REVISION-HISTORY-DAY.cells}. They only save work: one that is not
 * exactly what it should be is removed, with a warning, and built again.
 *
 * <p>HISTORY is the begin of the fingerprint of all publications up to the revision. So every store that uses the folder
 * knows its own files, of now and of earlier revisions, and leaves all others alone.
 */
final class SavedIndexes {
  private static final Logger LOG = LoggerFactory.getLogger(SavedIndexes.class);
  private static final String SUFFIX = ".cells";
  private static final long CHECK_AFTER_MS = 3000;
  private static final int HISTORY_BYTES = 8; // enough for a name: the file holds the whole fingerprint
  private static final Pattern NAME = Pattern.compile("(index-\\d+-[0-9a-f]{16}-).*");

  private final Path folder;
  private final BlockCache cache;
  private final History history;
  private final Overflow overflow;

  /**
   * @param folder null: nothing is kept in files
   * @param maxBytes how much of all files is kept in memory
   */
  SavedIndexes(Path folder, long maxBytes, History history) {
    this.folder = folder;
    this.cache = new BlockCache(maxBytes);
    this.history = history;
    this.overflow = folder == null ? Overflow.NONE : Overflow.into(folder, maxBytes);
  }

  /** Takes what memory does not hold while an index is made. */
  Overflow overflow() {
    return overflow;
  }

  /** Whether there is a file of a revision of this store, whatever it is worth. */
  boolean mayHave(long revision) {
    return !files(prefix(revision, history.upTo(revision))).isEmpty();
  }

  /** The index of a revision and day, if a sound file holds it. */
  Optional<SitingIndex> open(long revision, LocalDate day) {
    byte[] fingerprint = history.upTo(revision);
    for (Path file : files(prefix(revision, fingerprint))) {
      try {
        Optional<SitingIndex> index = IndexFile.open(file, revision, fingerprint, day, cache, check -> inSpareTime(check, file));
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

  /** The first answers after a start need processor and disk more than the check of what they do not read. */
  private static void inSpareTime(Runnable check, Path file) {
    Thread thread = new Thread(() -> {
      try {
        Thread.sleep(CHECK_AFTER_MS);
        check.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("{} cannot be used and is removed: {}", file, e.getMessage());
        remove(file);
      }
    }, "index-check");
    thread.setDaemon(true);
    thread.start();
  }

  /** Removes the files of a revision, one of which turned out to be damaged. */
  void distrust(long revision) {
    files(prefix(revision, history.upTo(revision))).forEach(SavedIndexes::remove);
  }

  /**
   * Writes an index; false if there is no folder, or it could not be written, or part of it could not be read, or nothing
   * was ever published.
   */
  boolean save(SitingIndex index) {
    if (folder == null || !index.isWhole() || index.revision() == 0) {
      return false;
    }
    byte[] fingerprint = history.upTo(index.revision());
    Path file = folder.resolve(prefix(index.revision(), fingerprint) + index.asOf() + SUFFIX);
    try {
      IndexFile.save(index, fingerprint, file);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} could not be written; the next start builds the index anew", file, e);
      return false;
    }
  }

  /** Removes the files of this store's earlier revisions; who has one open keeps it. */
  void removeBefore(long revision) {
    Set<String> own = new HashSet<>();
    history.upToEach().forEach((of, fingerprint) -> {
      if (of < revision) {
        own.add(prefix(of, fingerprint));
      }
    });
    for (Path file : files("index-")) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches() && own.contains(name.group(1))) {
        remove(file);
      }
    }
  }

  private static String prefix(long revision, byte[] fingerprint) {
    return "index-" + revision + "-" + HexFormat.of().formatHex(fingerprint, 0, HISTORY_BYTES) + "-";
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
