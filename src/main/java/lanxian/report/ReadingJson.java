package lanxian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lanxian.domain.Notice;
import lanxian.domain.Project;
import lanxian.siting.overlap.Footprint;

/** What was understood of a project's file, before anything is asked of it. */
public final class ReadingJson {
  private ReadingJson() {}

  /** The project as records show it: geometry in longitude and latitude, areas, CRS, notices, properties. */
  public static ObjectNode of(Project project) {
    return TwinWriter.nodes(writer -> {
      writer.object();
      ProjectJson.members(writer, project, new Footprint(project.geometry()));
      writer.name("notices").array();
      project.notices().forEach(notice -> notice(writer, notice));
      writer.end().end();
    });
  }

  private static void notice(TwinWriter writer, Notice notice) {
    writer.object().put("code", notice.code()).put("detail", ProjectJson.wellFormed(notice.detail()));
    if (notice.values() != null) { // records do not have them: their bytes are kept for ever
      ProjectJson.value(writer.name("values"), notice.values());
    }
    writer.end();
  }
}
