package lanxian.cql2.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.text.Cql2Text;
import lanxian.cql2.tree.Limits;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Place;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Zones for filters. */
final class Zones {
  static final Place PLACE = Place.parameter("filter");
  static final Crs CRS84 = new CrsRegistry().byCode("OGC:CRS84");
  static final Reprojector REPROJECTOR = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RuleSet RULES =
      new RuleSet("sha256:0", List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

  private Zones() {}

  /** A zone that is a square of one degree at 87° E, 43° N, in force since 2020-01-01. */
  static ZoneVersion zone(Object... attributes) {
    return zone(square(87, 43, 88, 44), new Validity(LocalDate.of(2020, 1, 1), null), attributes);
  }

  static ZoneVersion zone(Geometry geometry, Validity validity, Object... attributes) {
    Map<String, Object> named = new TreeMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      named.put((String) attributes[i], attributes[i + 1]);
    }
    ZoneDescription description = new ZoneDescription("wells", "L1", "头屯河水库", "652301", GeometryStatus.values()[0], 5,
        new ZoneDescription.Approval(null, null, LocalDate.of(2019, 6, 15)),
        new ZoneDescription.Source("f.shp", "EPSG:4490", null), null, SecurityLevel.PUBLIC, null, named);
    return new ZoneVersion("a-1", 3, description, geometry, 8.9e9, validity, false, new Recorded(1, Instant.EPOCH));
  }

  static Geometry square(double west, double south, double east, double north) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }

  static Queryables queryables(ZoneVersion... zones) {
    return Queryables.of(ZoneSchema.of(RULES, "wells", List.of(zones)));
  }

  static ZoneFilter filter(String text, Crs crs, ZoneVersion... zones) {
    return ZoneFilter.of(Cql2Text.parse(text, Limits.DEFAULT, PLACE),
        new FilterContext(queryables(zones), crs, REPROJECTOR, ZONE));
  }

  static ZoneFilter filter(String text, ZoneVersion... zones) {
    return filter(text, CRS84, zones);
  }

  static ZoneFilter json(String json, ZoneVersion... zones) {
    return ZoneFilter.of(Cql2Json.parse(json, Limits.DEFAULT, PLACE),
        new FilterContext(queryables(zones), CRS84, REPROJECTOR, ZONE));
  }

  /** TRUE, FALSE or null. */
  static Boolean truth(String text, ZoneVersion zone) {
    return filter(text, zone).truth(zone).orElse(null);
  }
}
