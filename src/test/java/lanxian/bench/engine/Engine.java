package lanxian.bench.engine;

/**
 * What the benches ask of a geometry engine: which zones are here, and how much of a parcel lies in each. Zones go by
 * their ids. Coordinates are EPSG:4490, edges straight in longitude/latitude. Safe for use by several threads.
 */
public interface Engine {
  /**
   * The zones at a point, boundaries included.
   *
   * @param out takes the ids, in any order; must have room for all zones there
   * @return how many
   */
  int pointHits(double lon, double lat, int[] out);

  /**
   * The zones that overlap a parcel. One that only touches it may be left out or come with an area of 0.
   *
   * @param ringXY closed counter-clockwise valid ring, longitude and latitude in turn
   * @param zoneOut takes the ids, in any order; must have room for all zones there
   * @param areaM2Out takes the overlap with each in ellipsoidal m²
   * @return how many
   */
  int overlaps(double[] ringXY, int[] zoneOut, double[] areaM2Out);

  /** Takes the answers to many points. */
  @FunctionalInterface
  interface HitSink {
    /** @param point its number */
    void hit(int point, int zone);
  }

  /**
   * The zones at many points, in any order. An engine that is faster at many than at one has its own.
   *
   * @param lonLat longitude and latitude of all points in turn
   * @param from number of the first point to answer
   * @param to number after the last
   * @param room most zones at one point
   */
  default void pointHits(double[] lonLat, int from, int to, int room, HitSink sink) {
    int[] out = new int[room];
    for (int i = from; i < to; i++) {
      int count = pointHits(lonLat[2 * i], lonLat[2 * i + 1], out);
      for (int j = 0; j < count; j++) {
        sink.hit(i, out[j]);
      }
    }
  }
}
