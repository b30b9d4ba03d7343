package lanxian.bench.data;

import java.util.List;

/** Set L: a whole prefecture of small zones, some of which share their borders point by point. */
final class SmallZones {
  private SmallZones() {}

  static List<BenchZone> make(long seed, int count) {
    ZoneList zones = new ZoneList(count);
    for (long stream = 0; !zones.isFull(); stream++) {
      Prng random = new Prng(seed, stream);
      int vertices = (int) random.logBetween(20, 230);
      double across = random.logBetween(300, 3000);
      if (random.chance(0.12)) {
        double length = across * random.between(1, 3);
        zones.place(Kind.ofCorridor(random),
            List.of(Draw.corridor(length, across / 8, Math.max(60, vertices), random)), random);
      } else {
        zones.place(Kind.ofBlob(random), blobs(across, vertices, random), random);
      }
    }
    return zones.list();
  }

  private static List<Shape> blobs(double across, int vertices, Prng random) {
    double kind = random.between(0, 1);
    int ofTwo = Math.max(80, Math.min(380, 2 * vertices));
    if (kind < 0.11) {
      return Neighbours.of(across, ofTwo, random);
    }
    if (kind < 0.2) {
      return Draw.nested(across, ofTwo, random);
    }
    return List.of(kind < 0.22 ? Draw.islands(across, ofTwo, random) : Draw.blob(across, vertices, 0, random));
  }
}
