package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lanxian.domain.Project;
import lanxian.siting.overlap.Footprint;

/** What was understood of a project's file, before anything is asked of it. */
public final class ReadingJson {
  private ReadingJson() {}

  /** The project as records show it: geometry in longitude and latitude, areas, CRS, notices, properties. */
  public static ObjectNode of(Project project) {
    ObjectNode node = ProjectJson.write(project, new Footprint(project.geometry()));
    for (int i = 0; i < project.notices().size(); i++) {
      List<String> values = project.notices().get(i).values();
      if (values != null) { // records do not have them: their bytes are kept for ever
        values.forEach(((ObjectNode) node.path("notices").get(i)).putArray("values")::add);
      }
    }
    return node;
  }
}
