package lanxian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lanxian.bench.data.DataSet;
import lanxian.bench.data.DataSets;
import lanxian.bench.http.ServiceStore;
import lanxian.bench.impact.ChangeSets;
import lanxian.bench.impact.ManyProjects;
import lanxian.checks.CheckOptions;
import lanxian.checks.CheckService;
import lanxian.checks.RuleBooks;
import lanxian.domain.ChangeSet;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.Verdict;
import lanxian.impact.Flip;
import lanxian.impact.Impact;
import lanxian.impact.ImpactService;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import lanxian.siting.SitingCheck;
import lanxian.siting.SitingIndex;
import lanxian.store.PostgisCluster;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;
import lanxian.store.postgis.PostgisStore;

/**
 * How long it takes from the question what a change set does to 100,000 stored projects to the list of verdicts that flip.
 * A sample of the projects is held against whole checks on indexes made anew.
 */
public final class ImpactBench {
  private static final int ROUNDS = 3;
  private static final int SAMPLE = 1000;

  private final int count;
  private final Figures figures = new Figures("impact", "set", "store", "change set", "projects", "evaluated", "flips",
      "areas", "best s", "median s", "CPU s", "compared", "mismatches");
  private long mismatches;

  private ImpactBench(int count) {
    this.count = count;
  }

  /** @param args sets of zones (S, L; default both), and how many projects (default 100000) */
  public static void main(String[] args) throws Exception {
    List<String> sets = Stream.of(args).filter(arg -> arg.matches("[SL]")).toList();
    ImpactBench bench = new ImpactBench(Stream.of(args).filter(arg -> arg.matches("\\d+")).findFirst()
        .map(Integer::parseInt).orElse(100_000));
    Path directory = Files.createTempDirectory("lanxian-bench");
    PostgisCluster cluster = PostgisCluster.start(true);
    try (EndedEarly notice = new EndedEarly()) {
      for (String set : sets.isEmpty() ? List.of("S", "L") : sets) {
        DataSet data = DataSets.valueOf(set).load();
        bench.measure(data, "H2", "jdbc:h2:file:" + directory.resolve(set), H2Store::open);
        bench.measure(data, "PostGIS", cluster.newDatabase().jdbcUrl(), PostgisStore::open);
      }
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    bench.figures.write();
    if (bench.mismatches > 0) {
      System.exit(1);
    }
  }

  private void measure(DataSet data, String kind, String url, Function<String, Store> open) throws Exception {
    RuleFiles files = RuleFiles.fromDirectory(Path.of("rules"));
    RuleSet rules = RuleSetLoader.load(files);
    try (Store store = open.apply(url); ServiceStore layers = new ServiceStore()) {
      layers.publish(store, data, 0.5);
      ManyProjects projects = new ManyProjects(layers.counties(), count);
      projects.saveTo(store);
      try (CheckService checks = new CheckService(store, new RuleBooks(rules, files.content(), RuleSetLoader::fromContent),
          Clock.systemUTC(), CheckOptions.DEFAULT)) {
        checks.index(checks.today());
        for (ChangeSet set : List.of(ChangeSets.few(data), ChangeSets.wide())) {
          measure(data.name(), kind, store, checks, set, projects);
        }
      }
    }
  }

  private void measure(
      String data, String kind, Store store, CheckService checks, ChangeSet set, ManyProjects projects) {
    double[] times = new double[ROUNDS];
    Impact impact = new ImpactService(store, checks).impact(set); // lets the compiler see the code first
    double cpu = ServedCpu.seconds();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      impact = new ImpactService(store, checks).impact(set);
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    cpu = (ServedCpu.seconds() - cpu) / ROUNDS;
    java.util.Arrays.sort(times);
    long wrong = mismatches(impact, checks, set, projects);
    mismatches += wrong;
    Impact.Counts counts = impact.projects().counts();
    figures.add(data, kind, set.title(), counts.total(), counts.evaluated(), counts.stricter() + counts.looser(),
        impact.areas().size(), times[0], times[ROUNDS / 2], cpu, Math.min(SAMPLE, count), wrong);
  }

  /** How many of some projects have another verdict by whole checks than the impact tells. */
  private static long mismatches(Impact impact, CheckService checks, ChangeSet set, ManyProjects projects) {
    Map<String, Verdict[]> told = new HashMap<>();
    List<Flip> flips = new ArrayList<>(impact.projects().stricter());
    flips.addAll(impact.projects().looser());
    flips.forEach(flip -> told.put(flip.id(), new Verdict[] {flip.before(), flip.after()}));
    boolean all = impact.projects().counts().stricter() <= Impact.MOST_LISTED
        && impact.projects().counts().looser() <= Impact.MOST_LISTED;
    SitingCheck check = checks.check();
    SitingIndex before = checks.index(impact.datasetRevision(), impact.day());
    SitingIndex after = SitingIndex.of(ChangeSets.published(checks.dataset(), set, impact.day()), impact.day());
    long wrong = 0;
    for (int i = 0; i < SAMPLE; i++) {
      int number = (int) ((long) i * projects.count() / SAMPLE);
      Project project = projects.project(number);
      Verdict was = check.check(before, project, 0).verdict();
      Verdict is = check.check(after, project, 0).verdict();
      Verdict[] pair = told.get(projects.id(number));
      boolean right = pair == null ? was == is || !all : pair[0] == was && pair[1] == is;
      wrong += right ? 0 : 1;
    }
    return wrong;
  }

  private static final class ServedCpu {
    static double seconds() {
      return java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
          .getProcessCpuTime() / 1e9;
    }
  }
}
