package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import lanxian.cql2.RandomFilters;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Junction;
import lanxian.domain.FaultException;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import org.junit.jupiter.api.Test;

/** Filters at random over zones: each is refused with faults, or has a truth, and the laws of logic hold for it. */
class RandomZoneFilterTest {
  private static final ZoneVersion FULL = Zones.zone("depth", 12.5, "crops", List.of("a", "水"), "水源地", "ab", "ßé", true,
      "eo:cloud.cover", 0.1, "and", "b", "date", "%", "a b", 1.0, "'", false, "𠮷", "é");
  private static final ZoneVersion BARE =
      Zones.zone(Zones.square(87.2, 43.2, 87.4, 43.4), new Validity(null, LocalDate.of(5000, 1, 1)));

  @Test
  void everyFilterIsRefusedOrHasATruth() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    RandomFilters filters = new RandomFilters(new Random(seed));
    int fine = 0;
    for (int i = 0; i < 20_000; i++) {
      Expression expression = filters.truth(1 + i % 4);
      String json = Cql2Json.write(expression).toString();
      try {
        ZoneFilter filter = Zones.json(json, FULL, BARE);
        ZoneFilter not = Zones.json(Cql2Json.write(new Expression.Not(expression)).toString(), FULL, BARE);
        ZoneFilter known = Zones.json(Cql2Json.write(new Expression.Logical(Junction.OR, List.of(
            expression, new Expression.Not(expression), new Expression.IsNull(expression)))).toString(), FULL, BARE);
        for (ZoneVersion zone : List.of(FULL, BARE)) {
          assertThat(not.truth(zone)).isEqualTo(filter.truth(zone).map(truth -> !truth));
          assertThat(known.test(zone)).isTrue(); // true, false or unknown: there is no fourth
          assertThat(!filter.test(zone) || filter.window().isEmpty()
              || filter.window().get().intersects(zone.geometry().getEnvelopeInternal())).isTrue();
        }
        fine++;
      } catch (FaultException e) {
        assertThat(e.faults()).isNotEmpty();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + json, e);
      }
    }
    assertThat(fine).isGreaterThan(500);
  }
}
