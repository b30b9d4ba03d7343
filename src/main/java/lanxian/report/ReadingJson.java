package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.domain.Project;
import lanxian.siting.overlap.Footprint;

/** What was understood of a project's file, before anything is asked of it. */
public final class ReadingJson {
  private ReadingJson() {}

  /** The project as records show it: geometry in longitude and latitude, areas, CRS, notices, properties. */
  public static ObjectNode of(Project project) {
    return ProjectJson.write(project, new Footprint(project.geometry()));
  }
}
