package lanxian.exchange;

import java.util.List;
import java.util.Objects;
import lanxian.domain.Fault;

/**
 * What became of one feature of a file.
 *
 * @param record 1-based position in the file
 * @param zoneId id of the zone; null where it was not taken and names none
 * @param name its name; null if none
 * @param result what became of it
 * @param faults why it was refused; empty otherwise
 * @param repair what was mended and how; null unless repaired
 * @param area declared and computed area; null unless loaded or repaired
 */
public record FeatureOutcome(
    long record, String zoneId, String name, Result result, List<Fault> faults, Repair repair, Area area) {

  /** What becomes of a feature. */
  public enum Result {
    LOADED,
    REPAIRED,
    REFUSED,
    /** It has no geometry, or an empty one: there is nothing to take. */
    EMPTY,
    /** The file marks it as deleted. */
    DELETED
  }

  /**
   * A repair.
   *
   * @param method names of the methods, joined by +
   * @param areaBeforeM2 ellipsoidal area as given (shells minus holes)
   * @param areaAfterM2 ellipsoidal area of what is taken
   */
  public record Repair(String method, double areaBeforeM2, double areaAfterM2) {}

  /**
   * Areas.
   *
   * @param computedM2 ellipsoidal area of what is taken
   * @param declaredM2 area that the file declares; null if none
   * @param differs true if they differ by more than max(0.1 %, accuracy × perimeter)
   */
  public record Area(double computedM2, Double declaredM2, boolean differs) {
    /** Computed minus declared, in square metres; null if none is declared. */
    public Double differenceM2() {
      return declaredM2 == null ? null : Double.valueOf(computedM2 - declaredM2);
    }
  }

  public FeatureOutcome {
    Objects.requireNonNull(result, "result");
    faults = List.copyOf(faults);
    boolean taken = result == Result.LOADED || result == Result.REPAIRED;
    if (faults.isEmpty() == (result == Result.REFUSED)) {
      throw new IllegalArgumentException("record " + record + ": refused features have faults, others none");
    }
    if ((repair != null) != (result == Result.REPAIRED) || (area != null) != taken) {
      throw new IllegalArgumentException("record " + record + ": repair and area must fit " + result);
    }
  }

  static FeatureOutcome refused(long record, String zoneId, String name, List<Fault> faults) {
    return new FeatureOutcome(record, zoneId, name, Result.REFUSED, faults, null, null);
  }

  static FeatureOutcome without(long record, Result result) {
    return new FeatureOutcome(record, null, null, result, List.of(), null, null);
  }

  /** True if the feature can be taken. */
  public boolean isGood() {
    return area != null;
  }
}
