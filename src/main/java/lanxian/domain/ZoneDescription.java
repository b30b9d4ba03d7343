package lanxian.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is known of a zone besides its shape.
 *
 * @param zoneClass class code of the category; null where the category has none
 * @param countyCode six-digit 行政区划代码; null if unknown
 * @param surveyAccuracyM accuracy of the boundary in metres, ≥ 0
 * @param approval deciding authority and document; its parts may be null
 * @param source where the boundary came from
 * @param supersedes zone id this one takes the place of; null if none
 * @param attributes further attributes of the category (snake_case keys; String, Double, Boolean or List of String)
 */
public record ZoneDescription(
    String category, String zoneClass, String name, String countyCode, GeometryStatus status, double surveyAccuracyM,
    Approval approval, Source source, String supersedes, SecurityLevel securityLevel, String remarks,
    Map<String, Object> attributes) {

  /** Who approved the boundary, by which document, when. */
  public record Approval(String authority, String document, LocalDate date) {
    public static final Approval NONE = new Approval(null, null, null);
  }

  /** File, CRS as read (e.g. EPSG:4517) and the area that the file itself declares in m² (null if none). */
  public record Source(String file, String crs, Double declaredAreaM2) {}

  public ZoneDescription {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(securityLevel, "securityLevel");
    if (!(surveyAccuracyM >= 0)) {
      throw new IllegalArgumentException("surveyAccuracyM must be zero or more: " + surveyAccuracyM);
    }
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
