package lanxian.exchange.attributes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.ZoneDescription;

/** What is newly said of a zone laid over what was known of it, so that nothing is lost that nobody spoke of. */
public final class DescriptionPatch {
  private DescriptionPatch() {}

  /**
   * The description after it.
   *
   * @param before what was known
   * @param said what a file says, with what is taken where it says nothing
   * @param stated the product's names of what it does say; of these it counts, also where it is null
   */
  public static ZoneDescription over(ZoneDescription before, ZoneDescription said, Set<String> stated) {
    Map<String, Object> attributes = new TreeMap<>(before.attributes());
    attributes.keySet().removeAll(stated);
    attributes.putAll(said.attributes());
    ZoneDescription.Approval was = before.approval();
    ZoneDescription.Approval is = said.approval();
    return new ZoneDescription(said.category(),
        stated.contains("class") ? said.zoneClass() : before.zoneClass(),
        stated.contains("name") ? said.name() : before.name(),
        stated.contains("county_code") ? said.countyCode() : before.countyCode(),
        stated.contains("geometry_status") ? said.status() : before.status(),
        stated.contains("survey_accuracy_m") ? said.surveyAccuracyM() : before.surveyAccuracyM(),
        new ZoneDescription.Approval(stated.contains("authority") ? is.authority() : was.authority(),
            stated.contains("approval_doc") ? is.document() : was.document(),
            stated.contains("approval_date") ? is.date() : was.date()),
        said.source(),
        stated.contains("supersedes") ? said.supersedes() : before.supersedes(),
        stated.contains("security_level") ? said.securityLevel() : before.securityLevel(),
        stated.contains("remarks") ? said.remarks() : before.remarks(), attributes);
  }
}
