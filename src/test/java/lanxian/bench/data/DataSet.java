package lanxian.bench.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Zones to measure with.
 *
 * @param zones in the order of their ids, 0, 1, …
 * @param file where it lies; null if it was made for once only
 */
public record DataSet(String name, List<BenchZone> zones, Path file) {
  public DataSet {
    zones = List.copyOf(zones);
  }

  /** Zones of no file. */
  public static DataSet of(List<BenchZone> zones) {
    return new DataSet("some", zones, null);
  }

  /** Where something made of the zones can be kept as long as they are the same; null if nowhere. */
  public Path cacheFile(String what) {
    return file == null ? null : file.resolveSibling(file.getFileName() + "." + what);
  }

  /** Vertices of all zones, rings closed. */
  public long vertices() {
    return zones.stream().mapToLong(zone -> zone.geometry().getNumPoints()).sum();
  }
}
