package lanxian.exchange;

import java.util.List;
import lanxian.domain.ZoneDraft;

/**
 * Outcome of an import.
 *
 * @param drafts what may be published: the good features, or none if the report says it is not accepted
 */
public record ImportResult(ImportReport report, List<ZoneDraft> drafts) {
  public ImportResult {
    drafts = List.copyOf(drafts);
    int good = report.counts().loaded() + report.counts().repaired();
    if (drafts.size() != (report.accepted() ? good : 0)) {
      throw new IllegalArgumentException("%d drafts for %d good features".formatted(drafts.size(), good));
    }
  }
}
