package lanxian.geo.forensics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Notice;
import lanxian.geo.Datum;

/** Recognises data whose coordinates were shifted on purpose by what comes with it. */
public final class Gcj02Suspicion {
  /** Names that Gaode's public boundary files (DataV) give their attributes. */
  private static final Set<String> GAODE_NAMES =
      Set.of("adcode", "acroutes", "childrennum", "subfeatureindex", "centroid");

  private Gcj02Suspicion() {}

  /**
   * Notices for a file, none if nothing is suspicious.
   *
   * @param attributeNames names of the attributes, in any case
   * @param texts names of CRS, datum, source or layer that the file gives
   */
  public static List<Notice> of(Collection<String> attributeNames, Collection<String> texts) {
    Set<String> gaode = new TreeSet<>();
    for (String name : attributeNames) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (GAODE_NAMES.contains(lower)) {
        gaode.add(lower);
      }
    }
    if (gaode.contains("adcode") && gaode.size() > 1 || gaode.contains("acroutes")) {
      return List.of(NoticeCode.GCJ02_SUSPECTED.notice("attributes %s are those of Gaode's boundary files, whose"
          + " coordinates are shifted by 200 to 600 m (GCJ-02)", String.join(", ", gaode)));
    }
    for (String text : texts) {
      if (Datum.isShifted(text)) {
        return List.of(NoticeCode.GCJ02_SUSPECTED.notice("the file calls itself %s", text));
      }
    }
    return List.of();
  }
}
