package lanxian.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The coverage register of the sample: PARTIAL where the sample holds something, since its first day; else what
 * {@code coverage.tsv} says of the category. Nothing is DELINEATED: no layer here is a real one.
 */
final class CoverageRegister {
  private static final String HEADER = "county_code,category,status,valid_from,valid_to,note\n";

  private final Sample sample;
  private final List<Tsv.Row> categories = Tsv.read("coverage.tsv").rows();

  CoverageRegister(Sample sample) {
    this.sample = sample;
  }

  String csv() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (Facts.County county : sample.world().facts.counties()) {
      for (Tsv.Row category : categories) {
        append(csv, county.code(), category);
      }
    }
    return csv.toString();
  }

  private void append(StringBuilder csv, String county, Tsv.Row row) {
    String category = row.text("category");
    List<Zone> held = sample.byCategory().getOrDefault(category, List.of()).stream()
        .filter(zone -> county.equals(zone.county())).toList();
    Optional<LocalDate> first = held.stream().map(Zone::validFrom).min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      line(csv, county, category, row.text("absent"), "", "", row.text("note"));
      return;
    }
    line(csv, county, category, "NOT_DELINEATED", "", first.get().toString(), "示意：此前样例不含该类分区");
    line(csv, county, category, "PARTIAL", first.get().toString(), "", "示意 illustrative：样例含" + held.size() + "个分区");
  }

  private static void line(StringBuilder csv, String... cells) {
    if (List.of(cells).stream().anyMatch(cell -> cell.matches(".*[,\"\n].*"))) {
      throw new IllegalArgumentException("cell needs quoting: " + List.of(cells));
    }
    csv.append(String.join(",", cells)).append('\n');
  }
}
