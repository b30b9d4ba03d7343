package lanxian.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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
  private final Table beside = new Table("set", "question", "engine", "ST_Subdivide: single", "engine ×", "batch",
      "engine × ", "plain: single", "engine ×  ", "batch ", "engine ×   ");

  EngineReport(Results results) {
    this.results = results;
  }

  /** @param jmh null if it was left out; then the engine's turns between those of PostGIS count */
  void add(DataSets set, Question question, JmhRun.Score jmh, PairedRates rates) {
    Rate engine = rates.ofEngine(question);
    Targets targets = Targets.of(set);
    double perSecond = jmh == null ? engine.perSecond() : jmh.perSecond();
    speed.row(set.name(), question.lower(), Numbers.text(engine.hitsPerCheck()),
        Numbers.against(perSecond, targets.perSecond(question)), jmh == null ? "–" : Numbers.text(jmh.error()),
        Numbers.text(jmh == null ? engine.perCpuSecond() : jmh.perCpuSecond()));
    List<String> cells = new ArrayList<>(List.of(set.name(), question.lower(), Numbers.text(engine.perCpuSecond())));
    for (Form form : List.of(Form.SUBDIVIDED, Form.PLAIN)) {
      for (PostgisPair.Way way : PostgisPair.Way.values()) {
        double times = engine.perCpuSecond() / rates.ofPostgis(question, form, way).perCpuSecond();
        cells.add(perCpuSecond(rates, question, form, way));
        cells.add(question == Question.PARCELS // only for these is a ratio asked for
            ? Numbers.against(times, form == Form.PLAIN ? targets.overPlain() : targets.overSubdivided())
            : Numbers.text(times));
      }
    }
    beside.row(cells.toArray(String[]::new));
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
    return "Engine (JMH), one thread:\n\n" + speed + "\nChecks per CPU second of all processes, in turns. Single: a statement for"
        + " each check, as the engine is asked; batch: one for many:\n\n" + beside;
  }
}
