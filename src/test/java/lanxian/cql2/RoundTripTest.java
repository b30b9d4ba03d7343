package lanxian.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.text.Cql2Text;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Limits;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

/** What is written is read as the same, from either form into the other. */
class RoundTripTest {
  private static final Place PLACE = Place.parameter("filter");

  @Test
  void textAndJsonSayTheSame() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    RandomFilters filters = new RandomFilters(new Random(seed));
    for (int i = 0; i < 5_000; i++) {
      Expression written = filters.truth(1 + i % 5);
      String text = Cql2Text.write(written);
      Expression fromText = Cql2Text.parse(text, Limits.DEFAULT, PLACE).root();
      assertThat(fromText).as("seed %d, number %d: %s", seed, i, text).isEqualTo(written);
      String json = Cql2Json.write(fromText).toString();
      Expression fromJson = Cql2Json.parse(json, Limits.DEFAULT, PLACE).root();
      assertThat(fromJson).as("seed %d, number %d: %s", seed, i, json).isEqualTo(written);
      assertThat(Cql2Text.write(fromJson)).isEqualTo(text);
    }
  }
}
