package lanxian.siting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.domain.ZoneVersion;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;
import lanxian.siting.blocks.BlockOut;
import lanxian.siting.blocks.BlockWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the cells of an index go while it is made, if memory does not hold them all: zones are taken up in parts, and
 * when they take too much, all that there is moves into a file without a name. Safe for use by several threads.
 */
public final class Overflow {
  /** All stays in memory. */
  public static final Overflow NONE = new Overflow(null, Long.MAX_VALUE, Long.MAX_VALUE);

  private static final Logger LOG = LoggerFactory.getLogger(Overflow.class);
  private static final long LEAST_PART = 16L << 20;
  private static final long LARGEST_PART = 256L << 20;

  /** An index of so many times what is in memory is not written anew for it: else many small caps cost many files. */
  private static final int MOST_TIMES = 16;

  private final Path folder;
  private final long maxBytes;
  private final long partBytes;

  private Overflow(Path folder, long maxBytes, long partBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.partBytes = partBytes;
  }

  /**
   * @param folder of the files
   * @param maxBytes that the cells in memory may take
   */
  public static Overflow into(Path folder, long maxBytes) {
    return new Overflow(folder, maxBytes, Math.min(LARGEST_PART, Math.max(LEAST_PART, maxBytes / 8)));
  }

  /** @param partBytes about what the cells of the zones take that are taken up at once */
  static Overflow into(Path folder, long maxBytes, long partBytes) {
    return new Overflow(folder, maxBytes, partBytes);
  }

  /** Zones by what is taken up at once. */
  List<Map<String, ZoneVersion>> parts(Map<String, ZoneVersion> zones) {
    return folder == null ? List.of(zones) : ZoneParts.of(zones, partBytes);
  }

  /**
   * The same zones, in a file if they take too much memory and can be written.
   *
   * @param taken about by how many bytes they have grown: a little is not worth counting all
   */
  ZoneSlots relieved(ZoneSlots zones, long taken) {
    if (folder == null || taken <= partBytes) {
      return zones;
    }
    long bytes = zones.cells().bytes();
    if (bytes <= Math.max(maxBytes, zones.fileBytes() / MOST_TIMES)) {
      return zones;
    }
    try {
      return moved(zones);
    } catch (UncheckedIOException e) {
      LOG.warn("an index that takes {} bytes stays in memory, for it cannot be written to {}", bytes, folder, e);
      return zones;
    }
  }

  private ZoneSlots moved(ZoneSlots zones) {
    Path file = folder.resolve("part-" + Long.toHexString(System.nanoTime()) + "-" + Thread.currentThread().getId());
    try {
      BlockOut directory = new BlockOut();
      try (BlockWriter writer = new BlockWriter(file)) {
        zones.save(writer, directory);
        writer.finish(directory);
      }
      BlockFile opened = BlockFile.open(file);
      return ZoneSlots.open(opened, opened.directory(), new BlockCache(partBytes), new ArrayList<>()).passing();
    } finally {
      remove(file); // what is mapped stays readable for who has it, and goes with the last of them
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", file, e);
    }
  }
}
