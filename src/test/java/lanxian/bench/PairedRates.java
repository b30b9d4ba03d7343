package lanxian.bench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import lanxian.bench.engine.TimedEngine;
import lanxian.bench.measure.Rate;
import lanxian.bench.postgis.Form;
import lanxian.bench.postgis.PostgisPair;

/**
 * The same questions to the engine and to PostGIS in turns of a second or so, round after round, so that whatever else
 * the machine does falls on all of them.
 */
final class PairedRates {
  /** A way to ask PostGIS. */
  record Asking(Form form, PostgisPair.Way way) {}

  private final TimedEngine engine;
  private final PostgisPair postgis;
  private final double[] points;
  private final double[][] parcels;
  private final Map<Question, Rate> ofEngine = new EnumMap<>(Question.class);
  private final Map<Question, Map<Asking, Rate>> ofPostgis = new EnumMap<>(Question.class);

  PairedRates(TimedEngine engine, PostgisPair postgis, double[] points, double[][] parcels) {
    this.engine = engine;
    this.postgis = postgis;
    this.points = points;
    this.parcels = parcels;
  }

  /** One turn of everybody; the engine's first turns of a run are better not counted. */
  void round(double seconds) {
    for (Question question : Question.values()) {
      ofEngine.merge(question,
          question == Question.POINTS ? engine.points(seconds) : engine.parcels(seconds), Rate::plus);
      for (Form form : Form.values()) {
        for (PostgisPair.Way way : PostgisPair.Way.values()) {
          Rate rate = question == Question.POINTS
              ? postgis.points(form, way, points, seconds) : postgis.parcels(form, way, parcels, seconds);
          ofPostgis.computeIfAbsent(question, q -> new HashMap<>())
              .merge(new Asking(form, way), rate, Rate::plus);
        }
      }
    }
  }

  Rate ofEngine(Question question) {
    return ofEngine.get(question);
  }

  Rate ofPostgis(Question question, Form form, PostgisPair.Way way) {
    return ofPostgis.get(question).get(new Asking(form, way));
  }
}
