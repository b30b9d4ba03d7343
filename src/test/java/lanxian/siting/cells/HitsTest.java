package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HitsTest {
  private static final long SEED = 20261208;

  @Test
  void areasAddUpBySlotFromQuestionToQuestion() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Hits hits = new Hits();
    for (int question = 0; question < 60; question++) {
      hits.clear();
      assertThat(hits.count()).isZero();
      Map<Integer, Double> expected = new TreeMap<>();
      // every now and then more zones than it has room for
      int slots = question % 10 == 9 ? 5000 : 1 + random.nextInt(200);
      for (int i = 0; i < 2 * slots; i++) {
        int slot = random.nextInt(slots) * (question % 3 == 0 ? 1024 : 1);
        double area = random.nextInt(100);
        hits.addUp(slot, area);
        expected.merge(slot, area, Double::sum);
      }
      assertThat(found(hits)).isEqualTo(expected);
    }
  }

  @Test
  void addsInOrder() {
    Hits hits = new Hits();
    for (int i = 0; i < 300; i++) {
      hits.add(1000 - i, i);
    }
    for (int i = 0; i < 300; i++) {
      assertThat(hits.slot(i)).isEqualTo(1000 - i);
      assertThat(hits.areaM2(i)).isEqualTo(i);
    }
  }

  @Test
  void settlingDropsNothingsAndFillsUpWholes() {
    Hits hits = new Hits();
    hits.addUp(1, 0);
    hits.addUp(2, 1e-6);
    hits.addUp(3, 1.1e-6);
    hits.addUp(4, 99.99999999999);
    hits.addUp(5, 50);
    hits.addUp(5, 50.0000000001);
    hits.addUp(6, 99.9);
    hits.settle(1e-6, 100, 1 - 1e-9);
    assertThat(found(hits)).isEqualTo(Map.of(3, 1.1e-6, 4, 100.0, 5, 100.0, 6, 99.9));
    assertThat(hits.slot(0)).isEqualTo(3);
  }

  private static Map<Integer, Double> found(Hits hits) {
    Map<Integer, Double> found = new TreeMap<>();
    for (int i = 0; i < hits.count(); i++) {
      assertThat(found.put(hits.slot(i), hits.areaM2(i))).isNull();
    }
    return found;
  }
}
