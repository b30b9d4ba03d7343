package lanxian.siting.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** An index that was changed answers like one built from what is in force, and the one before like before. */
class CellIndexTest {
  private static final long SEED = 20261210;
  private static final int SLOTS = 40;

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void changesEndWhereAFreshBuildDoes(int perSubcell) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, perSubcell == 0 ? 0 : Grid.SUBCELL_DEGREES / perSubcell);
    Map<Integer, ZoneCells> now = new TreeMap<>();
    CellIndex index = CellIndex.EMPTY;
    for (int step = 0; step < 40; step++) {
      CellIndex before = index;
      List<Object> answersBefore = answers(before, step);
      Map<Integer, ZoneCells> come = new HashMap<>();
      Map<Integer, ZoneCells> gone = new HashMap<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        int slot = random.nextInt(SLOTS);
        if (now.containsKey(slot)) {
          gone.put(slot, now.get(slot));
        }
        if (random.nextInt(3) > 0) {
          come.put(slot, ZoneCells.of(zone(blobs, random)));
        }
      }
      index = before.with(come, gone);
      now.keySet().removeAll(gone.keySet());
      now.putAll(come);
      assertThat(answers(index, step)).isEqualTo(answers(CellIndex.EMPTY.with(now, Map.of()), step));
      assertThat(answers(before, step)).isEqualTo(answersBefore);
    }
  }

  @Test
  void whatIsRemovedLastLeavesNothing() {
    ZoneCells zone = ZoneCells.of(TestShapes.square(-20, -20, 60));
    CellIndex one = CellIndex.of(zone);
    CellIndex none = one.with(Map.of(), Map.of(0, zone));
    assertThat(answers(none, 1)).isEqualTo(answers(CellIndex.EMPTY, 1));
    assertThat(none.tiles.at(Grid.tile(TestShapes.WEST), Grid.tile(TestShapes.SOUTH))).isNull();
    assertThat(answers(one.with(Map.of(), Map.of()), 1)).isEqualTo(answers(one, 1));
  }

  @Test
  void slotsMayLieFarApart() {
    ZoneCells zone = ZoneCells.of(TestShapes.tile());
    CellIndex index = CellIndex.EMPTY.with(Map.of(3, zone, 100_000, zone), Map.of());
    Hits hits = new CellQuery().at(index, TestShapes.WEST + 0.01, TestShapes.SOUTH + 0.01);
    assertThat(hits.count()).isEqualTo(2);
    assertThat(hits.slot(0)).isEqualTo(3);
    assertThat(hits.slot(1)).isEqualTo(100_000);
  }

  /** Readers each see one whole state, whatever is made of it meanwhile. */
  @Test
  void readersAreNotDisturbedByChanges() throws Exception {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Blobs blobs = new Blobs(SEED, 0);
    List<Map<Integer, ZoneCells>> states = new ArrayList<>();
    List<List<Object>> expected = new ArrayList<>();
    CellIndex first = CellIndex.EMPTY;
    for (int i = 0; i < 12; i++) {
      Map<Integer, ZoneCells> changed = new HashMap<>();
      changed.put(2 * i, ZoneCells.of(zone(blobs, random)));
      changed.put(2 * i + 1, ZoneCells.of(zone(blobs, random)));
      states.add(changed);
      first = first.with(changed, Map.of());
      expected.add(answers(first, 0));
    }
    AtomicReference<CellIndex> current = new AtomicReference<>(CellIndex.EMPTY);
    ExecutorService readers = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> read = () -> {
        int last = -1;
        while (last < states.size() - 1) {
          List<Object> found = answers(current.get(), 0);
          int state = expected.lastIndexOf(found);
          assertThat(state >= 0 || found.equals(answers(CellIndex.EMPTY, 0))).as("a state that was").isTrue();
          last = Math.max(last, state);
        }
        return last;
      };
      List<Future<Integer>> results = List.of(readers.submit(read), readers.submit(read), readers.submit(read));
      for (Map<Integer, ZoneCells> changed : states) {
        current.set(current.get().with(changed, Map.of()));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(states.size() - 1);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private static Geometry zone(Blobs blobs, Random random) {
    return blobs.next(87.3 + 0.1 * random.nextDouble(), 44.1 + 0.1 * random.nextDouble(),
        random.nextInt(4) == 0 ? 0.1 : 0.02, 6 + random.nextInt(40));
  }

  /** Random questions, the same for the same seed. */
  private static List<Object> answers(CellIndex index, long seed) {
    Random random = new Random(seed);
    CellQuery query = new CellQuery();
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double x = 87.2 + 0.3 * random.nextDouble();
      double y = 44 + 0.3 * random.nextDouble();
      answers.add(list(query.at(index, x, y)));
      Geometry plot = TestShapes.gear(x, y, i % 5 == 0 ? 0.05 : 0.003, i % 7 == 0 ? 200 : 9);
      answers.add(list(query.overlapping(index, Plot.of(plot))));
      answers.add(list(query.around(index, plot.getEnvelopeInternal())).keySet());
    }
    return answers;
  }

  private static Map<Integer, Double> list(Hits hits) {
    Map<Integer, Double> found = new TreeMap<>();
    for (int i = 0; i < hits.count(); i++) {
      found.put(hits.slot(i), hits.areaM2(i));
    }
    return found;
  }
}
