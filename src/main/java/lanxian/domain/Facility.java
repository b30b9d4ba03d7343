package lanxian.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A farm, plant or well that is there, as one version of the register says.
 *
 * @param version 1, 2, … per facility
 * @param retired true: from this version on it is no longer there
 * @param geometry EPSG:4490, x = longitude; (multi) point, line or polygon, valid
 * @param properties as those of a {@link Project}
 * @param author login of who wrote this version
 */
public record Facility(
    String id, int version, boolean retired, Geometry geometry, Map<String, Object> properties, String author,
    Instant recordedAt) {
  public Facility {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(geometry, "geometry");
    properties = Map.copyOf(properties);
  }

  /** The facility as what it is checked as: a project that stands already. */
  public Project project() {
    return new Project(geometry, properties, "EPSG:4490", null, 0, List.of());
  }

  /** The next version of it. */
  public Facility next(boolean nextRetired, Geometry nextGeometry, Map<String, Object> nextProperties, String nextAuthor,
      Instant at) {
    return new Facility(id, version + 1, nextRetired, nextGeometry, nextProperties, nextAuthor, at);
  }
}
