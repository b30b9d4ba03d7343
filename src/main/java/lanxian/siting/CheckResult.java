package lanxian.siting;

import java.time.LocalDate;
import java.util.List;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import lanxian.siting.overlap.Footprint;

/**
 * One evaluated project.
 *
 * @param footprint the project's ground, measured
 * @param asOf legal day asked about: it chose zone versions, rules and bases
 * @param nearM radius in metres within which zones not hit are listed
 * @param ruleSet hash of the rule set
 * @param verdict strictest outcome of all rules set off
 * @param determined false if something that could make it stricter was not checked
 * @param borderline true if the verdict would flip if one zone's boundary moved by its accuracy
 * @param counties codes of the counties touched, in order; empty if not known
 * @param findings every zone hit, and zones that set off a rule about distance; strictest first
 * @param near zones not hit within {@code nearM}, nearest first
 * @param anywhere rules that hold wherever the project stands
 * @param totals ground per effect
 * @param disclosure who may know of what here
 */
public record CheckResult(
    Project project, Footprint footprint, LocalDate asOf, double nearM, long datasetRevision, String ruleSet,
    Verdict verdict, boolean determined, boolean borderline, List<String> counties, List<Finding> findings,
    List<NearZone> near, List<SliverZone> slivers, List<UnmetRequirement> unmetRequirements, List<FiredRule> anywhere,
    List<EffectTotal> totals, List<CheckedLayer> checked, List<UncheckedLayer> notChecked,
    List<Assumption> assumptions, List<Warning> warnings, Disclosure disclosure) {
  public CheckResult {
    counties = List.copyOf(counties);
    findings = List.copyOf(findings);
    near = List.copyOf(near);
    slivers = List.copyOf(slivers);
    unmetRequirements = List.copyOf(unmetRequirements);
    anywhere = List.copyOf(anywhere);
    totals = List.copyOf(totals);
    checked = List.copyOf(checked);
    notChecked = List.copyOf(notChecked);
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }
}
