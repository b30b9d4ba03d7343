package lanxian.bench;

import lanxian.bench.data.DataSets;

/**
 * What the engine is meant to reach on one core.
 *
 * @param points checks of points per second
 * @param parcels checks of parcels of 10 ha per second, with areas
 * @param overSubdivided times as many parcels per CPU second as PostGIS with ST_Subdivide
 * @param overPlain the same over PostGIS with whole zones
 */
record Targets(double points, double parcels, double overSubdivided, double overPlain) {
  static Targets of(DataSets set) {
    return switch (set) {
      case S -> new Targets(2e6, 400e3, 50, 350);
      case L -> new Targets(500e3, 55e3, 25, 33);
      case H -> new Targets(4e6, 320e3, 50, 30_000);
    };
  }

  double perSecond(Question question) {
    return question == Question.POINTS ? points : parcels;
  }
}
