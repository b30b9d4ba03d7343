package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.LocalizedText;
import lanxian.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Areas around a well in fissured rock by R = α·K·I·T/n: a circle where the rock is fissured alike on all sides; where the
 * fissures have a direction, as long and as wide as the porosities along and across the main flow say.
 */
final class FissureGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("fissure_well",
      "drinking_water_protection", new LocalizedText("裂隙水水源保护区", "Protection area of a well in fissured rock"),
      new LocalizedText("公式法：风化裂隙水以井为圆心划圆；构造裂隙水按主径流方向和垂直方向的裂隙率分别计算长度和宽度。",
          "By formula: a circle in weathered rock; where fissures have a direction, length and width by the porosities along"
              + " and across the main flow."),
      List.of(InputRole.of("well", InputRole.Shape.POINT, 1, 1, "水井", "The well"), Recharge.role()),
      List.of(choice("fissures", null, "裂隙类型", "Kind of fissures", option("WEATHERED", "风化裂隙", "Weathered: alike on all sides"),
              option("STRUCTURAL", "构造裂隙", "Structural: with a direction")),
          choice("aquifer", null, "含水层类型", "Kind of aquifer", option("PHREATIC", "潜水", "Phreatic"),
              option("CONFINED", "承压", "Confined: no class 2")),
          choice("outline", "RECTANGLE", "构造裂隙的形状", "Outline where fissures have a direction",
              option("RECTANGLE", "矩形（长、宽）", "Rectangle of that length and width"),
              option("ELLIPSE", "椭圆（内接于矩形）", "Ellipse within it")),
          number("conductivity", "m/d", 1e-4, 1e4, null, "渗透系数K", "Hydraulic conductivity K"),
          number("gradient", "1", 1e-6, 1, null, "水力坡度I", "Hydraulic gradient I"),
          number("porosity", "1", 1e-4, 0.9, null, "有效裂隙率n；构造裂隙为主径流方向上的",
              "Effective porosity n of the fissures; along the main flow where they have a direction"),
          number("porosity_across", "1", 1e-4, 0.9, null, "垂直于主径流方向的有效裂隙率；构造裂隙必填",
              "Effective porosity across the main flow; needed where fissures have a direction"),
          number("flow_azimuth", "deg", 0, 360, null, "主径流方向（自北顺时针）；构造裂隙必填",
              "Direction of the main flow, clockwise from north; needed where fissures have a direction"),
          legal("well_safety_factor", "1", 1, 10, "安全系数α", "Safety factor α"),
          legal("well_l1_travel_time", "d", 1, 10_000, "一级保护区迁移时间T", "Travel time T of class 1"),
          legal("well_l2_travel_time", "d", 1, 100_000, "二级保护区迁移时间T", "Travel time T of class 2"), ClassForm.form()));

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return Set.of("well_safety_factor", "well_l1_travel_time", "well_l2_travel_time");
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    boolean directed = work.text("fissures").equals("STRUCTURAL");
    double k = work.needed("conductivity", "by the formula");
    double i = work.needed("gradient", "by the formula");
    double along = work.needed("porosity", "by the formula");
    double across = directed ? work.needed("porosity_across", "where fissures have a direction") : along;
    double azimuth = directed ? work.needed("flow_azimuth", "where fissures have a direction") : 0;
    InputFeature well = work.features("well").get(0);
    if (well.geometry().getNumGeometries() != 1) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "several points; one well is taken", well.where());
    }
    if (work.isFaulty()) {
      return List.of();
    }
    double velocity = work.number("well_safety_factor") * k * i;
    ClassForm classes = new ClassForm(work, attributes(work, k, i, along));
    boolean confined = work.text("aquifer").equals("CONFINED");
    for (String zoneClass : confined ? List.of("L1") : List.of("L1", "L2")) {
      double reach = velocity * work.number(zoneClass.equals("L1") ? "well_l1_travel_time" : "well_l2_travel_time");
      Geometry shape = shape(well.geometry(), reach / along, reach / across, azimuth,
          directed && work.text("outline").equals("RECTANGLE"));
      classes.add(zoneClass, shape, null, Map.of("radius_m", Math.max(reach / along, reach / across), "well_count", 1.0));
      work.note("FORMULA", zoneClass + ": α·K·I·T/n = " + Numbers.text(Numbers.toMillimetre(reach / along)) + " m"
          + (directed ? " along the flow, " + Numbers.text(Numbers.toMillimetre(reach / across)) + " m across it" : ""));
    }
    if (confined) {
      work.note("NO_CLASS_2", "a confined aquifer has no class 2");
    }
    Recharge.add(work, classes);
    return classes.zones();
  }

  private static Map<String, Object> attributes(Work work, double k, double i, double n) {
    Map<String, Object> attributes = new TreeMap<>(Map.of("source_kind", "地下水", "delineation_standard", "HJ 338-2018"));
    attributes.put("aquifer_type", work.text("aquifer").equals("CONFINED") ? "承压" : "潜水");
    attributes.put("hydraulic_conductivity_m_d", k);
    attributes.put("hydraulic_gradient", i);
    attributes.put("effective_porosity", n);
    return attributes;
  }

  /** Half the length lies along the azimuth. */
  private static Geometry shape(Geometry well, double along, double across, double azimuth, boolean rectangle) {
    double turn = Math.toRadians(azimuth);
    int corners = rectangle ? 4 : corners(Math.max(along, across));
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners + (rectangle ? Math.PI / 4 : 0);
      double u = along * (rectangle ? Math.signum(Math.cos(angle)) : Math.cos(angle));
      double v = across * (rectangle ? Math.signum(Math.sin(angle)) : Math.sin(angle));
      ring[i] = new Coordinate(u * Math.sin(turn) + v * Math.cos(turn), u * Math.cos(turn) - v * Math.sin(turn));
    }
    return LocalPlane.around(well).lonLat(new GeometryFactory().createPolygon(ring));
  }

  /** So many that the chord of a piece lies within the error of the curve. */
  private static int corners(double radius) {
    double half = Math.acos(Math.max(0, 1 - Overlays.CURVE_ERROR_M / radius));
    return Math.max(64, (int) Math.ceil(Math.PI / half));
  }
}
