package lanxian.bench.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lanxian.bench.data.Queries;
import lanxian.domain.Project;
import lanxian.domain.Verdict;
import lanxian.store.Store;
import lanxian.store.StoredCheck;
import lanxian.store.StoredProject;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Parcels and points all over the counties, with facts of four kinds; the same for the same number. */
public final class ManyProjects {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final long SEED = 6000;
  private static final int SAVERS = 16;
  private static final byte[] BODY = "{\"project\":null}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
  private static final List<Map<String, Object>> KINDS = List.of(
      Map.of("activity", "LIVESTOCK", "phase", "NEW", "species", "pig", "stock_heads", 5000.0),
      Map.of("activity", "LIVESTOCK", "phase", "EXISTING", "species", "cattle", "stock_heads", 200.0),
      Map.of("activity", "INDUSTRY", "phase", "NEW", "discharges_pollutants", true),
      Map.of("activity", "INDUSTRY", "phase", "EXTENSION"));

  private final List<Project> projects = new ArrayList<>();

  public ManyProjects(List<Geometry> counties, int count) {
    List<PreparedGeometry> prepared = counties.stream().map(PreparedGeometryFactory::prepare).toList();
    double[][] parcels = Queries.parcels(SEED, 6 * count);
    double[] points = Queries.points(SEED, 6 * count);
    for (int i = 0; projects.size() < count; i++) {
      Geometry place = i % 2 == 0 ? FACTORY.createPolygon(new PackedCoordinateSequence.Double(parcels[i], 2, 0))
          : FACTORY.createPoint(new Coordinate(points[2 * i], points[2 * i + 1]));
      if (prepared.stream().anyMatch(county -> county.covers(place))) {
        Map<String, Object> facts = new TreeMap<>(KINDS.get(projects.size() % KINDS.size()));
        facts.put("name", "第" + projects.size() + "号项目");
        projects.add(new Project(place, facts, "EPSG:4490", null, 0, List.of()));
      }
    }
  }

  public int count() {
    return projects.size();
  }

  public Project project(int number) {
    return projects.get(number);
  }

  /** Id of the record of a project. */
  public String id(int number) {
    return String.format("%08x", number);
  }

  /** Saves a record of each; its body says nothing, since nobody reads it. */
  public void saveTo(Store store) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SAVERS);
    List<Future<?>> savers = new ArrayList<>();
    for (int saver = 0; saver < SAVERS; saver++) {
      int first = saver;
      savers.add(threads.submit(() -> {
        for (int i = first; i < projects.size(); i += SAVERS) {
          store.checks().save(new StoredCheck(id(i), Instant.EPOCH, 1, "r", "h", BODY),
              new StoredProject(id(i), LocalDate.of(2026, 11, 23), 1000, Verdict.CONDITIONAL, true, projects.get(i), null));
        }
      }));
    }
    for (Future<?> saver : savers) {
      saver.get();
    }
    threads.shutdown();
  }
}
