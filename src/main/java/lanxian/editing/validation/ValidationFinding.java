package lanxian.editing.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.LocalizedText;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Something noticed about a drafted zone.
 *
 * @param changeId change of the set that brings the zone
 * @param otherZoneId the other zone that it is about; null if none
 * @param text what is wrong, for people
 * @param at a place on the map where it can be seen, EPSG:4490; null if it is no matter of place
 * @param geometry all of it: the overlap, the gap, the vertices; null if there is nothing to draw
 * @param figures what was measured, by name with unit: {@code overlapM2}, {@code largestM}
 * @param proposed how it can be mended; null if only a person can
 */
public record ValidationFinding(
    ValidationCode code, Severity severity, String changeId, String zoneId, String otherZoneId, LocalizedText text,
    Coordinate at, Geometry geometry, Map<String, Double> figures, Mend proposed) {

  /** How bad it is, worst first. */
  public enum Severity {
    /** The change set cannot be submitted. */
    ERROR,
    /** Probably a mistake; whoever reviews should look. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  public ValidationFinding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(zoneId, "zoneId");
    Objects.requireNonNull(text, "text");
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  public Optional<Mend> mend() {
    return Optional.ofNullable(proposed);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** As a fault with its place, for whoever is refused because of it. */
  Fault fault() {
    Place place = Place.pointer("/changes/" + changeId + "/results/" + zoneId);
    return Fault.of(code, text.en(), at == null ? place : place.at(at.x, at.y));
  }
}
