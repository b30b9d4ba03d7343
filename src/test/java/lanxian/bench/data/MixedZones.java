package lanxian.bench.data;

import java.util.List;

/** Set S: as many corridors around winding lines as blobs with holes, from 50 to 5,000 vertices. */
final class MixedZones {
  private static final int LEAST = 50;
  private static final int MOST = 5000;
  private static final double SHARE_OF_ISLANDS = 0.06;

  private MixedZones() {}

  static List<BenchZone> make(long seed, int count) {
    ZoneList zones = new ZoneList(count);
    for (long stream = 0; !zones.isFull(); stream++) {
      Prng random = new Prng(seed, stream);
      int vertices = (int) random.logBetween(LEAST, MOST - 20); // rings may get two more than wanted
      if (zones.list().size() % 2 == 0) {
        Shape shape = BufferedCourse.draw(
            random.logBetween(5000, 80_000), random.logBetween(300, 2000), vertices, random);
        // now and then a buffer closes upon itself or rounds off what it was asked for: then the next one is taken
        if (shape != null && shape.vertices() >= LEAST && shape.vertices() <= MOST) {
          zones.place(Kind.ofCorridor(random), List.of(shape), random);
        }
      } else {
        double across = random.logBetween(1000, 15_000);
        Shape shape = vertices > 2 * LEAST && random.chance(SHARE_OF_ISLANDS)
            ? Draw.islands(across, vertices, random)
            : Draw.blob(across, vertices, random.below(5), random);
        zones.place(Kind.ofBlob(random), List.of(shape), random);
      }
    }
    return zones.list();
  }
}
