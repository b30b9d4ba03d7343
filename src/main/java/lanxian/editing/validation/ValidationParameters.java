package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.LocalizedText;

/**
 * Numbers and lists of the checks, from {@code rules/validation.yml}.
 *
 * @param numbers tolerances
 * @param overlaps categories whose zones must not overlap
 * @param nestings what must lie within what
 * @param prefecture which layer is the prefecture
 * @param villages which zones name villages, and where villages are
 * @param basis where zones name their basis, and documents that have ended
 */
public record ValidationParameters(
    Numbers numbers, List<NoOverlap> overlaps, List<Nesting> nestings, Prefecture prefecture, Villages villages,
    Basis basis) {

  /**
   * Tolerances.
   *
   * @param leastAreaM2 smaller overlaps, gaps and parts outside are not reported
   * @param sliverWidthM overlaps and parts of a smaller mean width are slivers
   * @param gapWidthM space to a neighbour of a smaller mean width is a gap
   * @param snapM a vertex nearer to a neighbour's line, yet not on it, is offered to be snapped
   * @param sameLineM what is no farther from a line lies on it
   * @param areaShare share by which declared and computed area may differ
   */
  public record Numbers(
      double leastAreaM2, double sliverWidthM, double gapWidthM, double snapM, double sameLineM, double areaShare) {}

  /** Which zones of a category exclude each other. */
  public enum Among {
    /** All, whatever their classes. */
    ALL,
    /** Those of one class. */
    SAME_CLASS
  }

  /** A category whose zones must not overlap, and why. */
  public record NoOverlap(String category, Among among, LocalizedText why) {}

  /**
   * Classes of a category, each within the surroundings of the next that is there.
   *
   * @param classes from the innermost
   * @param attribute zones with the same value belong together; null = those that touch
   */
  public record Nesting(String category, List<String> classes, String attribute, LocalizedText why) {
    public Nesting {
      classes = List.copyOf(classes);
    }

    /** Whether a class is one of those from one place to another, both included. */
    boolean isWithin(String zoneClass, int first, int last) {
      int level = level(category, zoneClass);
      return level >= first && level <= last;
    }

    /** Place of a class, 0 = innermost; -1 if the nesting is not for it. */
    int level(String zoneCategory, String zoneClass) {
      return zoneClass == null || !category.equals(zoneCategory) ? -1 : classes.indexOf(zoneClass);
    }
  }

  /** Layer whose features together are the prefecture. */
  public record Prefecture(String category, boolean checked) {}

  /** Zones of a category, and of some of its classes only if any are named. */
  public record Listing(String category, Set<String> classes) {
    public Listing {
      classes = Set.copyOf(classes);
    }
  }

  /**
   * Lists of villages.
   *
   * @param attribute attribute that holds the list
   * @param layer category of the features that are villages
   */
  public record Villages(String attribute, String layer, List<Listing> zones) {
    public Villages {
      zones = List.copyOf(zones);
    }

    boolean names(String category, String zoneClass) {
      return zones.stream().anyMatch(zone -> zone.category().equals(category)
          && (zone.classes().isEmpty() || zoneClass != null && zone.classes().contains(zoneClass)));
    }
  }

  /**
   * A document that has ended.
   *
   * @param to first day on which it is no longer in force
   * @param replacedBy what took its place; null if nothing
   */
  public record EndedDocument(String title, LocalDate to, String replacedBy) {
    public EndedDocument {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(to, "to");
    }
  }

  /** Attributes in which zones name their basis, and documents that have ended. */
  public record Basis(List<String> attributes, List<EndedDocument> documents) {
    public Basis {
      attributes = List.copyOf(attributes);
      documents = List.copyOf(documents);
    }
  }

  public ValidationParameters {
    overlaps = List.copyOf(overlaps);
    nestings = List.copyOf(nestings);
  }

  /** The same, with or without the check against the prefecture. */
  public ValidationParameters withPrefectureChecked(boolean checked) {
    return new ValidationParameters(
        numbers, overlaps, nestings, new Prefecture(prefecture.category(), checked), villages, basis);
  }

  /** The ban on overlaps of a category. */
  Optional<NoOverlap> overlap(String category) {
    return overlaps.stream().filter(ban -> ban.category().equals(category)).findFirst();
  }
}
