package lanxian.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data sets of the benches: the same bytes on every machine. */
public enum DataSets {
  /** 2,000 zones, 50–5,000 vertices each. */
  S(2000) {
    @Override
    public List<BenchZone> make(int zones) {
      return MixedZones.make(652301, zones);
    }
  },
  /** 200,000 zones, 20–400 vertices each. */
  L(200_000) {
    @Override
    public List<BenchZone> make(int zones) {
      return SmallZones.make(652302, zones);
    }
  },
  /** 50 zones, 200,000 vertices and more each. */
  H(50) {
    @Override
    public List<BenchZone> make(int zones) {
      return HugeZones.make(652323, zones);
    }
  };

  /** To be raised whenever a generator changes: files of older ones are made anew. */
  static final int VERSION = 1;

  private static final Path CACHE = Path.of("target", "bench", "data");

  private final int size;

  DataSets(int size) {
    this.size = size;
  }

  /** The first zones of the set, made anew. */
  public abstract List<BenchZone> make(int zones);

  /** Number of zones. */
  public int size() {
    return size;
  }

  /** The whole set, from its file under {@code target/bench/data} if an earlier run left one. */
  public DataSet load() {
    Path file = CACHE.resolve(name() + ".v" + VERSION + ".zones");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(CACHE);
        ZoneFile.write(file, make(size));
      }
      return new DataSet(name(), ZoneFile.read(file), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
