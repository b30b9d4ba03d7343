package lanxian.editing.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.ChangeSet;
import lanxian.editing.ZoneDifference;
import org.locationtech.jts.geom.Geometry;

/**
 * What mends would do, before anybody takes them.
 *
 * @param outcome as it would be, at the version that is there
 * @param shapes the zones that would be another, in the order of the change set
 */
public record MendPreview(ValidationService.Outcome outcome, List<Shape> shapes) {
  /**
   * A drafted zone as it is and as it would be.
   *
   * @param before as it is; EPSG:4490
   * @param after as it would be; valid
   * @param ground what it would gain and lose; null where it is no valid area as it is, so that nobody can tell
   */
  public record Shape(String zoneId, Geometry before, Geometry after, ZoneDifference ground) {
    private static Shape of(String zoneId, Geometry before, Geometry after) {
      boolean comparable = before.getDimension() == 2 && before.isValid() && after.isValid();
      return new Shape(zoneId, before, after, comparable ? ZoneDifference.between(before, after) : null);
    }
  }

  static MendPreview of(ChangeSet set, Mended mended) {
    Map<String, Geometry> before = new HashMap<>();
    set.changes().forEach(change -> change.results().forEach(zone -> before.put(zone.zoneId(), zone.geometry())));
    Set<String> touched = mended.done().stream().filter(one -> one.effect().isPresent())
        .map(one -> one.mend().zoneId()).collect(Collectors.toSet());
    List<Shape> shapes = mended.changes().stream().flatMap(change -> change.results().stream())
        .filter(zone -> touched.contains(zone.zoneId()))
        .map(zone -> Shape.of(zone.zoneId(), before.get(zone.zoneId()), zone.geometry())).toList();
    return new MendPreview(new ValidationService.Outcome(set.version(), mended), shapes);
  }
}
