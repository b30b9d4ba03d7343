package lanxian.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.LayerFault;
import lanxian.domain.Rule;
import lanxian.domain.ZoneSelector;
import lanxian.rules.RuleEngine;

/**
 * What was looked at and what was not. A category matters if a rule in force could apply to the project wherever it
 * stands; of such a category every county touched must be held, and every county as near as a rule about distance looks,
 * or the answer says what is missing.
 *
 * @param checked categories looked at in at least one county touched
 * @param notChecked what is missing, per category and county
 */
record LayerCheck(List<CheckedLayer> checked, List<UncheckedLayer> notChecked) {

  static LayerCheck of(
      SitingIndex index, SortedMap<String, Double> needed, Territory territory, List<LayerFault> faults) {
    List<CheckedLayer> checked = new ArrayList<>();
    List<UncheckedLayer> missing = new ArrayList<>();
    for (String category : needed.keySet()) {
      List<LayerFault> broken = faults.stream().filter(fault -> fault.category().equals(category)).toList();
      broken.forEach(fault -> missing.add(new UncheckedLayer(
          category, null, null, UncheckedLayer.Reason.LAYER_FAULT, fault.zoneId(), "")));
      if (!territory.isKnown()) {
        missing.add(new UncheckedLayer(category, null, null, UncheckedLayer.Reason.COUNTY_UNKNOWN, null, ""));
      }
      List<CoverageStatus> held = new ArrayList<>();
      for (String county : territory.counties(needed.get(category))) {
        Optional<Coverage> entry = index.coverage(county, category);
        reason(entry).ifPresent(reason -> missing.add(new UncheckedLayer(category, county,
            entry.map(Coverage::status).orElse(null), reason, null, entry.map(Coverage::note).orElse(""))));
        entry.map(Coverage::status).filter(LayerCheck::isHeld).ifPresent(held::add);
      }
      if (broken.isEmpty() && !held.isEmpty()) {
        checked.add(new CheckedLayer(category, index.count(category), weakest(held)));
      }
    }
    return new LayerCheck(checked, missing);
  }

  /**
   * Categories that rules need, and how many metres around the project they look for them.
   *
   * @param possible rules in force that the project's own facts do not rule out
   */
  static SortedMap<String, Double> needed(List<Rule> possible) {
    SortedMap<String, Double> categories = new TreeMap<>();
    for (Rule rule : possible) {
      for (ZoneSelector zone : rule.reach().zones()) {
        categories.merge(zone.category(), rule.reach().withinM(), Math::max);
      }
      for (ZoneSelector zone : rule.reach().alsoIn()) {
        categories.merge(zone.category(), 0.0, Math::max);
      }
    }
    return categories;
  }

  boolean determined() {
    return notChecked.stream().noneMatch(layer -> layer.reason().undetermined());
  }

  private static Optional<UncheckedLayer.Reason> reason(Optional<Coverage> entry) {
    if (entry.isEmpty()) {
      return Optional.of(UncheckedLayer.Reason.REGISTER_SILENT);
    }
    return Optional.ofNullable(switch (entry.get().status()) {
      case PARTIAL -> UncheckedLayer.Reason.PARTIAL;
      case NOT_DELINEATED -> UncheckedLayer.Reason.NOT_DELINEATED;
      case DATA_MISSING -> UncheckedLayer.Reason.DATA_MISSING;
      case DELINEATED, NOT_APPLICABLE -> null;
    });
  }

  private static boolean isHeld(CoverageStatus status) {
    return status == CoverageStatus.DELINEATED || status == CoverageStatus.PARTIAL
        || status == CoverageStatus.NOT_APPLICABLE;
  }

  private static CoverageStatus weakest(List<CoverageStatus> held) {
    return held.stream().min(Comparator.comparing(LayerCheck::strength)).orElseThrow();
  }

  private static int strength(CoverageStatus status) {
    return status == CoverageStatus.PARTIAL ? 0 : status == CoverageStatus.DELINEATED ? 1 : 2;
  }
}
