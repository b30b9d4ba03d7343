package lanxian.editing.generate;

import java.util.List;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.SecurityLevel;
import org.locationtech.jts.geom.Geometry;

/**
 * A part of a livestock no-go area.
 *
 * @param kind key of the legal part, or statutory
 * @param what zone id and version, or what is drawn
 * @param basis document and article of each ground
 * @param authority lowest rank among the grounds
 */
record NoGoPart(String kind, String what, String countyCode, List<String> basis, AuthorityLevel authority,
    SecurityLevel level, Geometry geometry) {
  /** E.g. {@code drinking_water: dw-1 v2 (畜禽规模养殖污染防治条例 11(一))}. */
  String line() {
    return kind + ": " + what + " (" + String.join("、", basis) + ")";
  }
}
