package lanxian.siting;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;

/** Builds zones for tests. */
public final class TestZone {
  private final String id;
  private final String category;
  private final String zoneClass;
  private final Geometry geometry;
  private final Map<String, Object> attributes = new TreeMap<>();
  private double accuracyM;
  private GeometryStatus status = GeometryStatus.SURVEYED;
  private Validity validity = Validity.ALWAYS;
  private String county = "652301";
  private int version = 1;
  private String name;
  private SecurityLevel level = SecurityLevel.PUBLIC;

  private TestZone(String id, String category, String zoneClass, Geometry geometry) {
    this.id = id;
    this.category = category;
    this.zoneClass = zoneClass;
    this.geometry = geometry;
  }

  public static TestZone of(String id, String category, String zoneClass, Geometry geometry) {
    return new TestZone(id, category, zoneClass, geometry);
  }

  /** A county of the reference layer. */
  public static ZoneVersion county(String code, Geometry geometry) {
    return of("county-" + code, "county", null, geometry).county(code).build();
  }

  public TestZone accuracy(double metres) {
    accuracyM = metres;
    return this;
  }

  public TestZone status(GeometryStatus newStatus) {
    status = newStatus;
    return this;
  }

  public TestZone valid(Validity newValidity) {
    validity = newValidity;
    return this;
  }

  public TestZone county(String code) {
    county = code;
    return this;
  }

  public TestZone version(int number) {
    version = number;
    return this;
  }

  public TestZone name(String newName) {
    name = newName;
    return this;
  }

  public TestZone level(SecurityLevel newLevel) {
    level = newLevel;
    return this;
  }

  public TestZone with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  public ZoneVersion build() {
    return new ZoneVersion(id, version, description(), geometry, EllipsoidalArea.m2(geometry), validity, false,
        new Recorded(1, Instant.EPOCH));
  }

  public ZoneDraft draft() {
    return new ZoneDraft(id, description(), geometry, EllipsoidalArea.m2(geometry), validity, false);
  }

  private ZoneDescription description() {
    return new ZoneDescription(category, zoneClass, name == null ? "zone " + id : name, county, status, accuracyM,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("test", "EPSG:4490", null), null,
        level, "", attributes);
  }
}
