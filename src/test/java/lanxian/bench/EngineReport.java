package lanxian.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.bench.data.DataSets;
import lanxian.bench.engine.JmhRun;
import lanxian.bench.measure.Numbers;
import lanxian.bench.measure.Rate;
import lanxian.bench.measure.Results;
import lanxian.bench.measure.Table;
import lanxian.bench.postgis.Form;
import lanxian.bench.postgis.PostgisPair;

/** The tables of the engine's bench. */
final class EngineReport {
  /** So few checks in all turns are told with the figure, which is then a rough one. */
  private static final int FEW = 1000;

  private final Results results;
  private final Table speed = new Table("set", "question", "zones per check", "checks/s, one thread", "± 99.9 %",
      "checks per CPU-s");
  private final Table beside = new Table("set", "question", "engine", "ST_Subdivide: single", "batch", "engine ×",
      "plain: single", "batch", "engine × ");

  EngineReport(Results results) {
    this.results = results;
  }

  /** @param jmh null if it was left out; then the engine's turns between those of PostGIS count */
  void add(DataSets set, Question question, JmhRun.Score jmh, PairedRates rates) {
    Rate engine = rates.ofEngine(question);
    Targets targets = Targets.of(set);
    double perSecond = jmh == null ? engine.perSecond() : jmh.perSecond();
    double overSubdivided = engine.perCpuSecond() / rates.best(question, Form.SUBDIVIDED);
    double overPlain = engine.perCpuSecond() / rates.best(question, Form.PLAIN);
    speed.row(set.name(), question.lower(), Numbers.text(engine.hitsPerCheck()),
        Numbers.against(perSecond, targets.perSecond(question)), jmh == null ? "–" : Numbers.text(jmh.error()),
        Numbers.text(jmh == null ? engine.perCpuSecond() : jmh.perCpuSecond()));
    boolean parcels = question == Question.PARCELS; // only for these is a ratio asked for
    beside.row(set.name(), question.lower(), Numbers.text(engine.perCpuSecond()),
        perCpuSecond(rates, question, Form.SUBDIVIDED, PostgisPair.Way.SINGLE),
        perCpuSecond(rates, question, Form.SUBDIVIDED, PostgisPair.Way.BATCH),
        parcels ? Numbers.against(overSubdivided, targets.overSubdivided()) : Numbers.text(overSubdivided),
        perCpuSecond(rates, question, Form.PLAIN, PostgisPair.Way.SINGLE),
        perCpuSecond(rates, question, Form.PLAIN, PostgisPair.Way.BATCH),
        parcels ? Numbers.against(overPlain, targets.overPlain()) : Numbers.text(overPlain));
    write(results.row().put("set", set.name()).put("question", question.lower()), question, jmh, rates);
  }

  private static String perCpuSecond(PairedRates rates, Question question, Form form, PostgisPair.Way way) {
    Rate rate = rates.ofPostgis(question, form, way);
    return Numbers.text(rate.perCpuSecond()) + (rate.checks() < FEW ? " (" + rate.checks() + " checks)" : "");
  }

  private static void write(ObjectNode row, Question question, JmhRun.Score jmh, PairedRates rates) {
    if (jmh != null) {
      row.putObject("jmh").put("perSecond", jmh.perSecond()).put("error", jmh.error())
          .put("perCpuSecond", jmh.perCpuSecond());
    }
    put(row.putObject("engine"), rates.ofEngine(question));
    for (Form form : Form.values()) {
      ObjectNode node = row.putObject(form.name());
      for (PostgisPair.Way way : PostgisPair.Way.values()) {
        put(node.putObject(way.name()), rates.ofPostgis(question, form, way));
      }
    }
  }

  private static void put(ObjectNode node, Rate rate) {
    node.put("checks", rate.checks()).put("hits", rate.hits()).put("seconds", rate.seconds())
        .put("cpuSeconds", rate.cpuSeconds());
  }

  @Override
  public String toString() {
    return "Engine (JMH), one thread:\n\n" + speed + "\nChecks per CPU second of all processes, in turns; the ratio is"
        + " to the faster way to ask PostGIS:\n\n" + beside;
  }
}
