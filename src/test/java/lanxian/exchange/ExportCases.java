package lanxian.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Category;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.LayerPlan;
import lanxian.geo.CrsRegistry;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Layers to write: the sample's, and zones by chance. */
public final class ExportCases {
  /** Date that files written in tests carry. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Recorded RECORDED = new Recorded(7, Instant.EPOCH);
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final String[] WORDS = {"三屯河", "水源地", "保护区", "禁养区", "A", "7", "\"引号\"", "a,b", "<&>", "'", "  ",
      "é", "喆", "𠮷", "第一行\n第二行", "\ttab", "=1+1", "\r\n", "]]>", "；", "@"};

  private ExportCases() {}

  /**
   * A layer.
   *
   * @param zones in EPSG:4490
   */
  public record Case(Category category, ZoneSchema schema, List<ZoneVersion> zones) {
    public LayerPlan plan(String crs) {
      return LayerPlan.of(category, schema, new CrsRegistry().byCode(crs), DAY);
    }

    /** The file as bytes, in UTF-8. */
    public byte[] write(ExportFormat format, String crs) {
      return write(format, plan(crs));
    }

    public byte[] write(ExportFormat format, LayerPlan plan) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        format.writer().write(plan, zones.iterator(), out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  /** A layer of the project's own sample. */
  public static Case sample(RuleSet rules, String code) {
    Category category = rules.category(code).orElseThrow();
    List<ZoneVersion> zones = new ArrayList<>();
    for (ZoneDraft draft : new Importer().read(
        Path.of("shapefiles", code + ".shp"), ImportOptions.of(category).withCheckRegion(false)).drafts()) {
      zones.add(version(draft.zoneId(), draft.description(), draft.geometry(), draft.validity()));
    }
    return of(rules, category, zones);
  }

  /** Zones of one category with these zones. */
  public static Case of(RuleSet rules, Category category, List<ZoneVersion> zones) {
    return new Case(category, ZoneSchema.of(rules, category.code(), zones), zones);
  }

  /** A rule set that declares nothing. */
  public static RuleSet bare(Category category) {
    return new RuleSet("sha256:0", List.of(category), List.of(), List.of(), List.of(), Map.of());
  }

  /** Polygons and multipolygons with holes and islands, texts with every sign, values of every type, some absent. */
  public static Case random(long seed, int count) {
    RandomShapes random = new RandomShapes(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = 86 + random.below(4000) / 1000.0;
      double y = 43.2 + random.below(2000) / 1000.0;
      Geometry shape = i % 5 == 0 ? random.withIsland(x, y, 0.01) : random.polygonal(x, y, 0.01);
      zones.add(version("z-" + i, description(random, i), shape, i % 3 == 0 ? Validity.ALWAYS
          : new Validity(LocalDate.of(2016 + random.below(9), 2, 27 + random.below(2)), LocalDate.of(2027, 1, 1))));
    }
    return of(bare(TestCategories.SOURCES), TestCategories.SOURCES, zones);
  }

  /** Points, multipoints, lines and multilines in one layer. */
  public static Case mixed(long seed, int count) {
    RandomShapes random = new RandomShapes(seed);
    List<ZoneVersion> zones = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      zones.add(version("m-" + i, description(random, i), figure(random, i % 5), Validity.ALWAYS));
    }
    return of(bare(TestCategories.ANYTHING), TestCategories.ANYTHING, zones);
  }

  private static Geometry figure(RandomShapes random, int kind) {
    return switch (kind) {
      case 0 -> FACTORY.createPoint(place(random));
      case 1 -> FACTORY.createMultiPointFromCoords(new Coordinate[] {place(random), place(random)});
      case 2 -> FACTORY.createLineString(path(random));
      case 3 -> FACTORY.createMultiLineString(new LineString[] {
          FACTORY.createLineString(path(random)), FACTORY.createLineString(path(random))});
      default -> random.polygonal(87, 44, 0.01);
    };
  }

  private static Coordinate[] path(RandomShapes random) {
    return new Coordinate[] {place(random), place(random), place(random)};
  }

  private static Coordinate place(RandomShapes random) {
    return new Coordinate(86 + random.below(1_000_000) / 250_000.0, 43 + random.below(1_000_000) / 500_000.0);
  }

  private static ZoneDescription description(RandomShapes random, int number) {
    Map<String, Object> attributes = new TreeMap<>();
    if (number % 4 != 0) {
      attributes.put("depth_m", random.below(1_000_000) / 1000.0 - 500);
      attributes.put("in_use", random.below(2) == 1);
      attributes.put("villages", List.of("二工村" + random.below(9), "三工村, \"四\""));
      attributes.put("一个很长的属性名称", text(random));
    }
    return new ZoneDescription("drinking_water_protection", number % 2 == 0 ? "L1" : "L2", name(random, number),
        number % 3 == 0 ? null : "652301", GeometryStatus.values()[number % GeometryStatus.values().length],
        number % 5 / 2.0, new ZoneDescription.Approval(number % 2 == 0 ? null : text(random), "昌州政函〔2016〕27号",
            number % 7 == 0 ? null : LocalDate.of(2016, 7, 27)),
        new ZoneDescription.Source("a.shp", "EPSG:4517", null), null, SecurityLevel.PUBLIC,
        number % 2 == 0 ? text(random) : null, attributes);
  }

  private static String name(RandomShapes random, int number) {
    return "区" + number + text(random);
  }

  private static String text(RandomShapes random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.below(5); i >= 0; i--) {
      text.append(WORDS[random.below(WORDS.length)]);
    }
    return text.toString().strip().isEmpty() ? "字" : text.toString().strip();
  }

  public static ZoneVersion version(String id, ZoneDescription description, Geometry geometry, Validity validity) {
    return new ZoneVersion(id, 3, description, geometry,
        geometry.getDimension() == 2 ? EllipsoidalArea.m2(geometry) : 0, validity, false, RECORDED);
  }

  /** A multi-geometry of one as that one: formats do not always tell them apart. */
  public static Geometry plain(Geometry geometry) {
    return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
  }
}
