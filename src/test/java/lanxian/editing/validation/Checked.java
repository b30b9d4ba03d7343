package lanxian.editing.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.rules.RuleSetLoader;
import org.locationtech.jts.geom.Geometry;

/** Runs the checks with the shipped rules and numbers, over drafts and what is published. */
final class Checked {
  private static final class Shipped {
    static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
    static final ValidationParameters NUMBERS = ValidationFile.load(Path.of("rules"), RULES);
  }

  private final List<ZoneVersion> published = new ArrayList<>();
  private ValidationParameters parameters = numbers().withPrefectureChecked(false);
  private ChangeSet set;
  private ValidationReport report;

  static RuleSet rules() {
    return Shipped.RULES;
  }

  static ValidationParameters numbers() {
    return Shipped.NUMBERS;
  }

  static Checked of(Draft... drafts) {
    return of(Draft.set(drafts));
  }

  static Checked of(ChangeSet set) {
    Checked checked = new Checked();
    checked.set = set;
    return checked;
  }

  Checked beside(ZoneVersion... zones) {
    published.addAll(Arrays.asList(zones));
    return this;
  }

  Checked inPrefecture() {
    parameters = numbers();
    return this;
  }

  ValidationReport report() {
    if (report == null) {
      report = validation().of(set, PublishedZones.of(published), Draft.DAY);
    }
    return report;
  }

  Validation validation() {
    return new Validation(rules(), parameters);
  }

  List<ValidationCode> codes() {
    return report().findings().stream().map(ValidationFinding::code).toList();
  }

  /** The one finding of a kind. */
  ValidationFinding finding(ValidationCode code) {
    List<ValidationFinding> found = report().findings().stream().filter(finding -> finding.code() == code).toList();
    assertThat(found).as("findings: %s", report().findings()).hasSize(1);
    return found.get(0);
  }

  /** What is left after all mends, one round. */
  Checked mended() {
    ValidationReport report = report();
    Mended mended = validation().mend(set, PublishedZones.of(published), Draft.DAY, report.mends());
    double before = areaM2();
    Checked next = of(Draft.set(mended.changes()));
    next.published.addAll(published);
    next.parameters = parameters;
    assertThat(next.areaM2() - before).as("area accounted for")
        .isCloseTo(mended.areaChangeM2(), within(1e-3));
    return next;
  }

  /** Mends until nothing is proposed any more; fails if that takes more rounds than it should. */
  Checked mendedWhole() {
    Checked now = this;
    for (int round = 0; round < 6 && !now.report().mends().isEmpty(); round++) {
      now = now.mended();
    }
    assertThat(now.report().mends()).as("proposals left").isEmpty();
    return now;
  }

  Geometry geometry(String zoneId) {
    return set.changes().stream().flatMap(change -> change.results().stream())
        .filter(zone -> zone.zoneId().equals(zoneId)).findFirst().orElseThrow().geometry();
  }

  double areaM2() {
    return set.changes().stream().flatMap(change -> change.results().stream())
        .mapToDouble(zone -> EllipsoidalArea.m2(zone.geometry())).sum();
  }
}
