package lanxian.siting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Dataset;
import lanxian.siting.SitingIndex;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Contacts;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.ZoneShape;
import org.locationtech.jts.geom.Geometry;

/** Compares contacts from an index of a dataset with what PostGIS says of the same zones. */
final class Agreement {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final SitingIndex index;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int hits;
  private int slivers;
  private int measured;

  /** @param zoneIds ids of the zones, in the order of their numbers */
  Agreement(Dataset dataset, List<String> zoneIds) {
    this.index = SitingIndex.of(dataset, DAY);
    for (int i = 0; i < zoneIds.size(); i++) {
      numbers.put(zoneIds.get(i), i);
    }
  }

  /** Every project agrees in the zones hit and in the overlap with each. */
  void check(long seed, List<Geometry> projects, List<Map<Integer, Double>> reference) {
    for (int i = 0; i < projects.size(); i++) {
      check("seed " + seed + ", project " + i, new Footprint(projects.get(i)), reference.get(i));
    }
  }

  int hits() {
    return hits;
  }

  int slivers() {
    return slivers;
  }

  int measured() {
    return measured;
  }

  private void check(String name, Footprint project, Map<Integer, Double> expected) {
    Set<Integer> met = new HashSet<>();
    for (ZoneShape shape : index.in(project.envelope())) {
      Integer number = numbers.get(shape.zone().zoneId());
      if (number == null) {
        continue; // a point of a reference layer
      }
      Contact contact = Contacts.between(project, shape);
      String what = name + ", zone " + shape.zone().zoneId() + " (" + contact.kind() + ")";
      if (contact.kind() != Contact.Kind.APART) {
        met.add(number);
        assertThat(expected).as(what).containsKey(number);
        compare(what, project, contact, expected.get(number));
      }
    }
    assertThat(met).as(name).isEqualTo(expected.keySet());
  }

  private void compare(String what, Footprint project, Contact contact, double expected) {
    double actual = project.isArea() ? contact.overlapM2() : contact.overlapLengthM();
    assertThat(Math.abs(actual - expected)).as("%s: %s, expected %s", what, actual, expected)
        .isLessThanOrEqualTo(Math.max(0.01, 1e-6 * expected));
    if (contact.isHit()) {
      hits++;
    } else {
      slivers++;
      assertThat(expected).as(what).isLessThanOrEqualTo(contact.tolerance().allowed() + 0.01);
    }
    if (expected > 1) {
      measured++;
    }
  }
}
