package lanxian.geo.forensics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.GeoFault;

/**
 * Decides how a file's numbers are to be read, by what it says and by what the numbers can be. Where both differ the
 * numbers win and a notice says so; where neither tells, it asks instead of guessing.
 */
public final class CoordinateForensics {
  private static final int MAX_FAULTS = 100;

  private final DegreeDecider degrees;
  private final GridDecider grid;
  private final RegionCheck regionCheck;

  /**
   * @param expected where the coordinates should lie
   */
  public CoordinateForensics(CrsRegistry registry, Region expected) {
    this.degrees = new DegreeDecider(expected);
    this.regionCheck = new RegionCheck(registry, expected);
    this.grid = new GridDecider(registry, regionCheck);
  }

  /**
   * Reads the numbers of one file, or of one parcel of it.
   *
   * @param first first column as it stands in the file
   * @param second second column, as long as the first
   * @throws FaultException COORDINATE_NOT_FINITE, COORDINATE_OUT_OF_RANGE, COORDINATES_MIXED, ZONE_UNKNOWN,
   *     CRS_UNKNOWN, CRS_NOT_ACCEPTED, EMPTY_GEOMETRY
   */
  public Decision decide(Declaration declared, double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("columns of " + first.length + " and " + second.length + " numbers");
    }
    if (declared.datum().isRefused()) {
      throw new FaultException(Fault.of(GeoFault.CRS_NOT_ACCEPTED, declared.datum().refusal()));
    }
    Reading reading = common(first, second);
    Decision decision = switch (formToRead(declared.crs(), reading)) {
      case DEGREES -> degrees.decide(declared, first, second);
      case GRID -> grid.decide(declared, reading, first, second);
      case OTHER -> asDeclared(declared, first, second);
    };
    return regionCheck.check(decision, first, second);
  }

  /** A national grid of elsewhere may have numbers like a Gauss-Krüger strip's; then what the file says counts. */
  private static Reading.Form formToRead(Crs crs, Reading reading) {
    boolean otherProjection = crs != null && crs.kind() == Crs.Kind.PROJECTED;
    return otherProjection && reading.form() == Reading.Form.GRID && reading.prefix() == 0
        ? Reading.Form.OTHER : reading.form();
  }

  private Decision asDeclared(Declaration declared, double[] first, double[] second) {
    Crs crs = declared.crs();
    if (crs == null) {
      throw new FaultException(Fault.of(GeoFault.CRS_UNKNOWN,
          "the file names no CRS, and its numbers are neither degrees nor those of a Gauss-Krüger strip"));
    }
    AxisOrder swapped = declared.order().swapped();
    if (!regionCheck.isExpected(crs, declared.order(), first, second)
        && regionCheck.isExpected(crs, swapped, first, second)) {
      return new Decision(crs, swapped, List.of(NoticeCode.AXES_LOOK_SWAPPED.notice(
          "only with the columns swapped do they lie where expected; e.g. %s, %s", first[0], second[0])));
    }
    return new Decision(crs, declared.order(), List.of());
  }

  /** The reading that all pairs share. */
  private static Reading common(double[] first, double[] second) {
    if (first.length == 0) {
      throw new FaultException(Fault.of(GeoFault.EMPTY_GEOMETRY, "no coordinates"));
    }
    Map<Reading, Integer> counts = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      if (!Double.isFinite(first[i]) || !Double.isFinite(second[i])) {
        add(faults, GeoFault.COORDINATE_NOT_FINITE, "not a finite number", first[i], second[i]);
      } else {
        counts.merge(Reading.of(first[i], second[i]), 1, Integer::sum);
      }
    }
    Reading most = null;
    for (Map.Entry<Reading, Integer> entry : counts.entrySet()) {
      most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    for (int i = 0; i < first.length && counts.size() > 1; i++) {
      if (Double.isFinite(first[i]) && Double.isFinite(second[i]) && !Reading.of(first[i], second[i]).equals(most)) {
        add(faults, GeoFault.COORDINATES_MIXED, "unlike the other coordinates", first[i], second[i]);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return most;
  }

  static void add(List<Fault> faults, GeoFault code, String why, double first, double second) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(Fault.of(code, why + ": " + first + ", " + second, Place.UNKNOWN.at(first, second)).with());
    }
  }
}
