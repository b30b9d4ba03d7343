package lanxian.bench.data;

import java.util.List;

/** Set H: few zones with coasts of 200,000 vertices and more. */
final class HugeZones {
  private static final int LEAST = 200_000;

  private HugeZones() {}

  static List<BenchZone> make(long seed, int count) {
    ZoneList zones = new ZoneList(count);
    for (long stream = 0; !zones.isFull(); stream++) {
      Prng random = new Prng(seed, stream);
      int vertices = LEAST + random.below(60_000);
      if (stream % 5 == 4) {
        zones.place(Kind.ofCorridor(random), List.of(Draw.corridor(
            random.logBetween(60_000, 220_000), random.logBetween(1500, 5000), vertices, random)), random);
      } else {
        zones.place(Kind.ofBlob(random), List.of(Draw.blob(
            random.logBetween(20_000, 120_000), vertices, random.below(5), random)), random);
      }
    }
    return zones.list();
  }
}
