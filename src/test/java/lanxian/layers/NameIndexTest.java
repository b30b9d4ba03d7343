package lanxian.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  private static NameIndex of(String... namesAndIds) {
    NameIndex.Builder builder = new NameIndex.Builder(namesAndIds.length / 2);
    for (int i = 0; i < namesAndIds.length; i += 2) {
      builder.add(namesAndIds[i], namesAndIds[i + 1]);
    }
    return builder.build();
  }

  private static List<String> find(NameIndex index, String text) {
    return index.find(text, 10).stream().map(match -> match.feature() + " " + match.how()).toList();
  }

  @Test
  void whatIsNamedSoComesBeforeWhatBeginsSoAndWhatHoldsIt() {
    NameIndex index = of("昌吉市一水厂", "dw-1", "一水厂", "dw-2", "一水厂西", "dw-3", null, "一水厂");
    assertThat(find(index, "一水厂")).containsExactly("1 WHOLE", "3 WHOLE", "2 BEGIN", "0 PART");
    assertThat(find(index, "DW-2")).containsExactly("1 WHOLE");
    assertThat(find(index, "dw")).containsExactly("0 BEGIN", "1 BEGIN", "2 BEGIN");
    assertThat(find(index, "水厂昌")).isEmpty();
    assertThat(find(index, " ")).isEmpty();
    assertThat(index.find("水", 2)).hasSize(2);
    assertThat(find(of(), "x")).isEmpty();
  }

  @Test
  void noTextReachesFromOneFeatureIntoTheNext() {
    NameIndex index = of("ab", "cd", "cd", "ab");
    assertThat(find(index, "bc")).isEmpty();
    assertThat(find(index, "b\u0002c")).isEmpty();
    assertThat(find(index, "\u0001")).isEmpty();
    assertThat(find(index, "d\u0001c")).isEmpty();
  }

  /** The same features as looking at each one by one. */
  @Test
  void findsWhatIsThereAndNothingElse() {
    long seed = 42;
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(word(random));
      }
      NameIndex index = of(all.toArray(String[]::new));
      String wanted = word(random).toUpperCase(Locale.ROOT);
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        if (!wanted.isEmpty() && (all.get(2 * i).contains(wanted.toLowerCase(Locale.ROOT))
            || all.get(2 * i + 1).contains(wanted.toLowerCase(Locale.ROOT)))) {
          expected.add(i);
        }
      }
      assertThat(index.find(wanted, 100).stream().map(NameMatch::feature)).as("seed %d run %d %s", seed, run, wanted)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    random.ints(random.nextInt(4), 'a', 'd').forEach(c -> word.append((char) c));
    return word.toString();
  }
}
