package lanxian.exchange.shapefile;

import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Notice;
import lanxian.exchange.encoding.EncodingDecision;

/**
 * A table read whole.
 *
 * @param claimedRows rows that the header claims
 * @param encoding charset of its texts and how it was decided
 */
record DbfTable(long claimedRows, EncodingDecision encoding, List<Row> rows, List<Notice> notices) {
  /**
   * One row.
   *
   * @param values by column name; String, Double, Boolean or LocalDate; absent = no value
   * @param faults why its values cannot be trusted
   */
  record Row(Map<String, Object> values, boolean deleted, List<Fault> faults) {}
}
