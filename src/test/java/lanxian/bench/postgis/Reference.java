package lanxian.bench.postgis;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What PostGIS says, to hold an engine's answers against: zone id → overlap in m² (0 of points) per question. */
public final class Reference {
  private final PostgisPair postgis;
  private final Form form;

  /** @param form where large zones would take minutes, their pieces say the same */
  public Reference(PostgisPair postgis, Form form) {
    this.postgis = postgis;
    this.form = form;
  }

  /** @param lonLat longitude and latitude in turn */
  public List<Map<Integer, Double>> points(double[] lonLat) {
    return ask(form.points(BatchChecks.SOURCE), Asked.points(lonLat));
  }

  public List<Map<Integer, Double>> parcels(double[][] rings) {
    return ask(form.parcels(BatchChecks.SOURCE, Form.EXACT_AREA), Asked.parcels(rings));
  }

  private List<Map<Integer, Double>> ask(String sql, Geometry[] asked) {
    List<Map<Integer, Double>> answers = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      answers.add(new HashMap<>());
    }
    try (BatchChecks checks = new BatchChecks(postgis.connection(), sql, asked)) {
      checks.all((question, zone, areaM2) -> answers.get(question).put(zone, areaM2));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }
}
