package lanxian.bench.data;

import java.util.List;

/**
 * Zones to measure with.
 *
 * @param zones in the order of their ids, 0, 1, …
 */
public record DataSet(String name, List<BenchZone> zones) {
  public DataSet {
    zones = List.copyOf(zones);
  }

  /** Vertices of all zones, rings closed. */
  public long vertices() {
    return zones.stream().mapToLong(zone -> zone.geometry().getNumPoints()).sum();
  }
}
