package lanxian.render;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.rules.RuleFiles;
import lanxian.rules.RuleSetLoader;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Zones to draw. */
public final class DrawnZones {
  private static final RuleSet RULES = RuleSetLoader.load(RuleFiles.fromDirectory(Path.of("rules")));

  private DrawnZones() {}

  /** A zone of a shape, a class (null for none) and a name. */
  public static ZoneVersion zone(String id, Geometry geometry, String zoneClass, String name) {
    return zone(id, geometry, zoneClass, name, Map.of());
  }

  /** One with attributes besides. */
  public static ZoneVersion zone(String id, Geometry geometry, String zoneClass, String name,
      Map<String, Object> attributes) {
    ZoneDescription description = new ZoneDescription("drinking_water_protection", zoneClass, name, "652301",
        GeometryStatus.INFERRED, 0, ZoneDescription.Approval.NONE, new ZoneDescription.Source(null, null, null), null,
        SecurityLevel.PUBLIC, null, attributes);
    return new ZoneVersion(id, 1, description, geometry, 0, Validity.ALWAYS, false, new Recorded(1, Instant.EPOCH));
  }

  /** One of a WKT shape in degrees. */
  public static ZoneVersion wkt(String wkt) {
    return wkt("zone", wkt, "L1");
  }

  public static ZoneVersion wkt(String id, String wkt, String zoneClass) {
    return zone(id, geometry(wkt), zoneClass, id);
  }

  public static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  public static ZoneSchema schema(List<ZoneVersion> zones) {
    return ZoneSchema.of(RULES, "drinking_water_protection", zones);
  }

  /** A layer that gives all zones for every window. */
  public static StyledLayer layer(Style style, List<ZoneVersion> zones) {
    return new StyledLayer(style, schema(zones), window -> zones);
  }
}
