package lanxian.impact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lanxian.domain.Facility;
import lanxian.domain.Verdict;
import lanxian.report.RecordJson;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.StoredProject;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the projects of all stored checks and through all facilities, some at a time. */
final class Projects {
  private static final Logger LOG = LoggerFactory.getLogger(Projects.class);
  private static final int PAGE = 2_000; // projects in memory at once, times what waits for evaluation
  private static final String UNREADABLE = "the record holds no project that can be read";
  private static final int BATCH = 200; // records read at once to take projects out of them

  private final Store store;

  Projects(Store store) {
    this.store = store;
  }

  /** How many stored checks there are; for those of earlier versions, their projects are taken out first. */
  long checks() {
    takeOut();
    return store.projects().count();
  }

  /** How many facilities there are. */
  long facilities() {
    return store.facilities().count();
  }

  /**
   * Hands over those that meet a window.
   *
   * @param window degrees; null = everywhere
   */
  void each(Envelope window, Consumer<List<Subject>> consumer) {
    pages(after -> store.projects().page(window, after, PAGE), StoredProject::id,
        page -> consumer.accept(page.stream().map(Subject::of).toList()));
    pages(after -> store.facilities().page(window, after, PAGE), Facility::id,
        page -> consumer.accept(page.stream().map(Subject::of).toList()));
  }

  private static <T> void pages(Function<String, List<T>> pages, Function<T, String> id, Consumer<List<T>> consumer) {
    List<T> page = pages.apply(null);
    while (!page.isEmpty()) {
      consumer.accept(page);
      page = page.size() < PAGE ? List.of() : pages.apply(id.apply(page.get(page.size() - 1)));
    }
  }

  private void takeOut() {
    for (List<String> ids = store.projects().notTakenOut(BATCH); !ids.isEmpty();
        ids = store.projects().notTakenOut(BATCH)) {
      List<StoredProject> projects = ids.stream().map(this::project).toList();
      try {
        store.projects().add(projects);
      } catch (IllegalArgumentException e) {
        projects.forEach(this::add); // one of them cannot be kept
      }
      LOG.info("took the projects out of {} records, up to {}", ids.size(), ids.get(ids.size() - 1));
    }
  }

  private void add(StoredProject project) {
    try {
      store.projects().add(List.of(project));
    } catch (IllegalArgumentException e) {
      LOG.warn("the project of record {} cannot be kept", project.id(), e);
      store.projects().add(List.of(StoredProject.unreadable(project.id(), UNREADABLE)));
    }
  }

  private StoredProject project(String id) {
    try {
      ObjectNode record = RecordJson.read(store.checks().find(id).orElseThrow().body());
      return new StoredProject(id, RecordJson.asOf(record), record.path("nearM").asDouble(),
          Verdict.valueOf(record.path("verdict").asText()), record.path("determined").asBoolean(),
          RecordJson.project(record), null);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) { // whatever lies there: no JSON, no object, no geometry
      LOG.warn("no project can be read in record {}", id, e);
      return StoredProject.unreadable(id, UNREADABLE);
    }
  }
}
