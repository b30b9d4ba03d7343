package lanxian.domain;

import java.time.Instant;
import java.util.List;

/**
 * What the publications after one dataset revision brought, up to another: whole publications, in their order.
 *
 * @param after revision that this comes after
 * @param revision last revision that this holds, at least {@code after}
 * @param recordedAt time of that last publication; the epoch for revision 0
 * @param faults what could not be read
 */
public record DatasetAddition(
    long after, long revision, Instant recordedAt, List<ZoneVersion> versions, List<Coverage> coverage,
    List<LayerFault> faults) {
  public DatasetAddition {
    if (after > revision) {
      throw new IllegalArgumentException("nothing after revision " + after + " is in revision " + revision);
    }
    versions = List.copyOf(versions);
    coverage = List.copyOf(coverage);
    faults = List.copyOf(faults);
  }
}
