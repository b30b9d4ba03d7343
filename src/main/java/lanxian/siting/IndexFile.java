package lanxian.siting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Validity;
import lanxian.siting.blocks.Block;
import lanxian.siting.blocks.BlockCache;
import lanxian.siting.blocks.BlockFile;
import lanxian.siting.blocks.BlockIn;
import lanxian.siting.blocks.BlockOut;
import lanxian.siting.blocks.BlockWriter;
import lanxian.siting.blocks.DamagedFileException;

/**
 * An index as a file: the zones and tiles as blocks, then a directory that names the revision, the days, the history of
 * publications that it was built from, and every block with its checksum.
 */
public final class IndexFile {
  private IndexFile() {}

  /**
   * Writes an index; the file is there as a whole or not at all.
   *
   * @param history fingerprint of all publications up to the index's revision
   * @throws IllegalArgumentException if part of the dataset could not be read: that is not for keeping
   */
  public static void save(SitingIndex index, byte[] history, Path file) {
    if (!index.isWhole()) {
      throw new IllegalArgumentException("revision " + index.revision() + " could not be read as a whole");
    }
    BlockOut directory = new BlockOut().number(index.revision()).bytes(history);
    ZoneForm.date(index.asOf(), directory);
    days(index.sameDays(), directory);
    directory.number(index.coverageOfTheDay().size());
    index.coverageOfTheDay().forEach(entry -> {
      directory.text(entry.countyCode()).text(entry.category()).text(entry.status().name()).text(entry.note());
      days(entry.validity(), directory);
    });
    try (BlockWriter writer = new BlockWriter(file)) {
      index.zones().save(writer, directory);
      writer.finish(directory);
    }
  }

  private static void days(Validity days, BlockOut out) {
    ZoneForm.date(days.from(), out);
    ZoneForm.date(days.to(), out);
  }

  /** The index in a file, after all of the file was looked through. */
  public static Optional<SitingIndex> open(Path path, long revision, byte[] history, LocalDate day, BlockCache cache) {
    return open(path, revision, history, day, cache, Runnable::run);
  }

  /**
   * The index in a file, after its directory was looked through. A block is looked at again when it is read: an index
   * never answers from one that is damaged, but says so ({@link SitingIndex#isSound}).
   *
   * @param revision must be the file's
   * @param history must be the file's
   * @param cache keeps in memory what is read
   * @param later gets what looks all other blocks through; that throws, and the index is no longer sound, if one is
   *     damaged
   * @return empty if the file speaks of other days, of another revision or of another store
   * @throws DamagedFileException if it is no such file, or not whole
   */
  public static Optional<SitingIndex> open(Path path, long revision, byte[] history, LocalDate day, BlockCache cache,
      Consumer<Runnable> later) {
    try {
      BlockFile file = BlockFile.open(path);
      BlockIn in = file.directory();
      if (in.longNumber() != revision || !Arrays.equals(in.bytes(), history)) {
        return Optional.empty(); // sound, but somebody else's
      }
      ZoneForm.date(in); // the day it was made for: any day of the same stretch will do
      Validity days = new Validity(ZoneForm.date(in), ZoneForm.date(in));
      if (!days.contains(day)) {
        return Optional.empty();
      }
      Map<SitingIndex.Register, Coverage> coverage = new HashMap<>();
      for (int left = in.intNumber(); left > 0; left--) {
        SitingIndex.cover(coverage, coverage(in));
      }
      List<Block> blocks = new ArrayList<>();
      ZoneSlots zones = ZoneSlots.open(file, in, cache, blocks);
      SitingIndex index = new SitingIndex(revision, day, days, zones, coverage);
      later.accept(() -> file.check(blocks));
      return Optional.of(index);
    } catch (DamagedFileException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DamagedFileException("unreadable", e);
    }
  }

  private static Coverage coverage(BlockIn in) {
    String county = in.text();
    String category = in.text();
    CoverageStatus status = CoverageStatus.valueOf(in.text());
    String note = in.text();
    return new Coverage(county, category, status, new Validity(ZoneForm.date(in), ZoneForm.date(in)), note);
  }
}
