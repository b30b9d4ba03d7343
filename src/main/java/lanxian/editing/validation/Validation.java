package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.RuleSet;
import lanxian.editing.validation.ValidationFinding.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks of a change set before it is published. Immutable; the same change set on the same dataset gives the same
 * report. Safe for use by several threads.
 */
public final class Validation {
  private static final Logger LOG = LoggerFactory.getLogger(Validation.class);

  private static final List<ZoneCheck> CHECKS = List.of(
      new GeometryCheck(), new SliverPartCheck(), new NearLineCheck(), new OverlapCheck(), new GapCheck(),
      new NestingCheck(), new OuterNestingCheck(), new AreaCheck(), new AccuracyCheck(), new ApprovalCheck(),
      new BasisCheck(), new GeneratedCheck(), new PrefectureCheck(), new CountyCheck(), new VillageCheck());

  private final RuleSet rules;
  private final ValidationParameters parameters;

  public Validation(RuleSet rules, ValidationParameters parameters) {
    this.rules = rules;
    this.parameters = parameters;
  }

  /**
   * Looks a change set through.
   *
   * @param published what is in force on {@code day}
   * @param day the day on which the change set takes effect
   */
  public ValidationReport of(ChangeSet set, PublishedZones published, LocalDate day) {
    Scene scene = scene(set, published, day);
    Findings findings = new Findings(scene);
    for (DraftedZone zone : scene.zones()) {
      for (ZoneCheck check : CHECKS) {
        if (zone.isArea() || !check.needsArea()) {
          guarded(check, zone, scene, findings);
        }
      }
    }
    List<ValidationFinding> found = findings.found();
    found.sort(Comparator.comparing(ValidationFinding::severity));
    return new ValidationReport(set.id(), set.version(), day, scene.zones().size(), found);
  }

  /** A check that fails is told as one that was not made; the others go on. */
  private static void guarded(ZoneCheck check, DraftedZone zone, Scene scene, Findings findings) {
    try {
      check.check(zone, scene, findings);
    } catch (RuntimeException e) {
      LOG.warn("{} failed on zone {}", check.getClass().getSimpleName(), zone.zoneId(), e);
      findings.finding(ValidationCode.ZONE_NOT_CHECKED, Severity.ERROR, zone,
          "检查未能完成：" + check.getClass().getSimpleName(),
          "A check could not be made: " + check.getClass().getSimpleName()).add();
    }
  }

  Scene scene(ChangeSet set, PublishedZones published, LocalDate day) {
    return Scene.of(rules, parameters, published, day, set);
  }

  /**
   * Does mends one after another, each on what the ones before left.
   *
   * @param mends of {@link #of} on the same content
   * @return the changes as they shall be, and what each mend did
   */
  public Mended mend(ChangeSet set, PublishedZones published, LocalDate day, List<Mend> mends) {
    return Mended.by(mends, set, scene(set, published, day));
  }
}
