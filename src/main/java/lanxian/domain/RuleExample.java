package lanxian.domain;

import java.util.Map;

/**
 * A case beside a rule that the tests run.
 *
 * @param project project properties (api names)
 * @param zone attributes of the zone concerned ({@code class} and extra attributes); empty if none
 * @param local local facts that differ from the shipped ones
 * @param expect what the rule must do
 * @param why what the example shows
 */
public record RuleExample(
    Map<String, Object> project, Map<String, Object> zone, Map<String, Object> local, Expect expect, String why) {

  /** What the rule must do on the example. */
  public enum Expect {
    /** Set off by known facts. */
    APPLIES,
    /** Not set off. */
    SILENT,
    /** Set off because an unknown fact is taken as the worst case. */
    ASSUMED
  }
}
