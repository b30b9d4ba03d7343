package lanxian.bench.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.bench.measure.Numbers;

/**
 * Asks several servers the same in turns, so that whatever else the machine does meets all of them.
 *
 * @param questions how many there are; a turn asks all of them, again until its time is over
 * @param rounds turns of everybody
 * @param seconds least length of a turn
 * @param warmUp seconds of questions beforehand that are not counted
 */
record Turns(int questions, int rounds, double seconds, double warmUp) {
  /** What one has used in all turns. */
  private static final class Sum {
    private final List<Double> ms = new ArrayList<>();
    private double cpuSeconds;
    private long bytes;

    Outcome outcome() {
      return new Outcome(ms.size(), Numbers.median(ms.stream().mapToDouble(Double::doubleValue).toArray()),
          1000 * cpuSeconds / ms.size(), (double) bytes / ms.size());
    }
  }

  Map<String, Outcome> of(List<Contender> contenders) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      turn(contender, warmUp, new Sum());
      sums.put(contender.name(), new Sum());
    }
    for (int i = 0; i < rounds; i++) {
      contenders.forEach(contender -> turn(contender, seconds, sums.get(contender.name())));
    }
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    sums.forEach((name, sum) -> outcomes.put(name, sum.outcome()));
    return outcomes;
  }

  private void turn(Contender contender, double length, Sum sum) {
    double cpu = contender.cpuSeconds().getAsDouble();
    long begun = System.nanoTime();
    do {
      for (int question = 0; question < questions; question++) {
        long asked = System.nanoTime();
        byte[] answer = contender.ask().apply(question);
        sum.ms.add((System.nanoTime() - asked) / 1e6);
        sum.bytes += answer.length;
      }
    } while (System.nanoTime() - begun < length * 1e9);
    sum.cpuSeconds += contender.cpuSeconds().getAsDouble() - cpu;
  }
}
