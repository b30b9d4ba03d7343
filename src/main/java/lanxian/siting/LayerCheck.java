package lanxian.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import lanxian.domain.Coverage;
import lanxian.domain.CoverageStatus;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;

/**
 * What was looked at and what was not. A category matters if a rule in force could apply to the project wherever it
 * stands; of such a category every county touched must be held, and every county as near as a rule about distance looks,
 * or the answer says what is missing.
 *
 * @param checked categories looked at in at least one county touched
 * @param notChecked what is missing, per category and county
 */
record LayerCheck(List<CheckedLayer> checked, List<UncheckedLayer> notChecked) {
  LayerCheck {
    checked = List.copyOf(checked);
    notChecked = List.copyOf(notChecked);
  }

  static LayerCheck of(
      SitingIndex index, SortedMap<String, Double> needed, Territory territory, List<LayerFault> faults) {
    List<CheckedLayer> checked = new ArrayList<>();
    List<UncheckedLayer> missing = new ArrayList<>();
    needed.forEach((category, withinM) -> {
      boolean broken = false;
      for (LayerFault fault : faults) {
        if (fault.category().equals(category)) {
          broken = true;
          missing.add(new UncheckedLayer(
              category, null, null, UncheckedLayer.Reason.LAYER_FAULT, fault.zoneId(), fault.level(), ""));
        }
      }
      if (!territory.isKnown()) {
        missing.add(new UncheckedLayer(category, null, null, UncheckedLayer.Reason.COUNTY_UNKNOWN, null,
            SecurityLevel.PUBLIC, ""));
      }
      CoverageStatus weakest = null;
      for (String county : territory.counties(withinM)) {
        Coverage entry = index.coverage(county, category).orElse(null);
        UncheckedLayer.Reason reason = reason(entry);
        if (reason != null) {
          missing.add(new UncheckedLayer(category, county, entry == null ? null : entry.status(), reason, null,
              SecurityLevel.PUBLIC, entry == null ? "" : entry.note()));
        }
        if (entry != null && isHeld(entry.status())) {
          weakest = weakest == null || strength(entry.status()) < strength(weakest) ? entry.status() : weakest;
        }
      }
      if (!broken && weakest != null) {
        checked.add(new CheckedLayer(category, index.count(category), weakest));
      }
    });
    return new LayerCheck(checked, missing);
  }

  boolean determined() {
    return notChecked.stream().noneMatch(layer -> layer.reason().undetermined());
  }

  /** Why the layer is not, or not wholly, held in a county; null if it is. */
  private static UncheckedLayer.Reason reason(Coverage entry) {
    if (entry == null) {
      return UncheckedLayer.Reason.REGISTER_SILENT;
    }
    return switch (entry.status()) {
      case PARTIAL -> UncheckedLayer.Reason.PARTIAL;
      case NOT_DELINEATED -> UncheckedLayer.Reason.NOT_DELINEATED;
      case DATA_MISSING -> UncheckedLayer.Reason.DATA_MISSING;
      case DELINEATED, NOT_APPLICABLE -> null;
    };
  }

  private static boolean isHeld(CoverageStatus status) {
    return status == CoverageStatus.DELINEATED || status == CoverageStatus.PARTIAL
        || status == CoverageStatus.NOT_APPLICABLE;
  }

  /** The less of a layer is held, the lower. */
  private static int strength(CoverageStatus status) {
    return status == CoverageStatus.PARTIAL ? 0 : status == CoverageStatus.DELINEATED ? 1 : 2;
  }
}
