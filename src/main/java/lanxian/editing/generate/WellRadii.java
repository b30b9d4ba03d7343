package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.legal;
import static lanxian.editing.generate.GeneratorParameter.number;
import static lanxian.editing.generate.GeneratorParameter.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lanxian.domain.Place;

/**
 * Radii around wells: those of the band of the aquifer's medium, or R = α·K·I·T/n and not less than the upper bound of the
 * band (HJ 338-2018 as remembered). A confined aquifer has class 1 of the phreatic one above it and no class 2.
 *
 * @param l2M NaN where there is no class 2
 */
record WellRadii(double l1M, double l2M, Map<String, Object> attributes) {
  private static final List<String> MEDIA = List.of("fine_sand", "medium_sand", "coarse_sand", "gravel", "cobble");
  private static final List<String> MEDIA_ZH = List.of("细砂", "中砂", "粗砂", "砾石", "卵石");

  static List<GeneratorParameter> parameters() {
    return List.of(
        choice("kind", "CENTRALISED", "水源类型", "Kind of source", option("CENTRALISED", "集中式", "Centralised"),
            option("DISPERSED", "分散式（农村）", "Dispersed, rural: a radius of 30 m, class 1 only")),
        choice("aquifer", null, "含水层类型；集中式水源必填", "Kind of aquifer; needed for a centralised source",
            option("PHREATIC", "潜水", "Phreatic"), option("CONFINED", "承压", "Confined: no class 2")).optional(),
        choice("medium", null, "含水层介质；集中式水源必填，承压含水层填其上覆潜水含水层的介质",
            "Medium of the aquifer; needed for a centralised source; of the phreatic one above a confined aquifer",
            option("fine_sand", "细砂", "Fine sand"), option("medium_sand", "中砂", "Medium sand"),
            option("coarse_sand", "粗砂", "Coarse sand"), option("gravel", "砾石", "Gravel"),
            option("cobble", "卵石", "Cobble")).optional(),
        choice("method", "BAND", "半径取法", "How the radius is found", option("BAND", "介质经验值", "Band of the medium"),
            option("FORMULA", "公式法，不小于经验值上限", "R = α·K·I·T/n, not less than the upper bound of the band")),
        choice("band", "UPPER", "经验值取上限或者下限", "Which end of the band", option("UPPER", "上限", "Upper"),
            option("LOWER", "下限", "Lower")),
        number("conductivity", "m/d", 1e-4, 1e4, null, "渗透系数K；公式法必填", "Hydraulic conductivity K; needed by the formula"),
        number("gradient", "1", 1e-6, 1, null, "水力坡度I；公式法必填", "Hydraulic gradient I; needed by the formula"),
        number("porosity", "1", 0.001, 0.9, null, "有效孔隙度n；公式法必填", "Effective porosity n; needed by the formula"),
        legal("well_safety_factor", "1", 1, 10, "安全系数α", "Safety factor α"),
        legal("well_l1_travel_time", "d", 1, 10_000, "一级保护区迁移时间T", "Travel time T of class 1"),
        legal("well_l2_travel_time", "d", 1, 100_000, "二级保护区迁移时间T", "Travel time T of class 2"),
        number("l1_radius", "m", 1, 20_000, null, "一级保护区半径（如数值模拟结果），代替以上取法",
            "Radius of class 1, e.g. of a numerical model, in place of all that"),
        number("l2_radius", "m", 1, 50_000, null, "二级保护区半径，代替以上取法", "Radius of class 2, in place of all that"),
        number("daily_yield", "m3/d", 0, 1e7, null, "日开采量", "Daily yield"), ClassForm.form());
  }

  static Set<String> numbers() {
    Set<String> keys = new TreeSet<>(Set.of("well_safety_factor", "well_l1_travel_time", "well_l2_travel_time",
        "well_dispersed_radius", "well_large_yield"));
    MEDIA.forEach(medium -> keys.addAll(List.of("well_l1_" + medium, "well_l2_" + medium)));
    return keys;
  }

  /** The radii of a run; null where faults keep them from being found. */
  static WellRadii of(Work work) {
    Map<String, Object> attributes = new TreeMap<>(Map.of("source_kind", "地下水"));
    if (work.text("kind").equals("DISPERSED")) {
      attributes.put("radius_m", work.has("l1_radius") ? work.number("l1_radius") : work.legal("well_dispersed_radius"));
      work.note("DISPERSED_WELL", "a dispersed source: class 1 only");
      return new WellRadii((Double) attributes.get("radius_m"), Double.NaN, attributes);
    }
    String aquifer = work.neededText("aquifer", "for a centralised source");
    String medium = work.neededText("medium", "for a centralised source: it is never guessed");
    boolean formula = work.text("method").equals("FORMULA");
    double velocity = formula ? velocity(work, attributes) : 0;
    if (work.isFaulty()) {
      return null;
    }
    boolean confined = aquifer.equals("CONFINED");
    attributes.put("aquifer_type", confined ? "承压" : "潜水");
    attributes.put("aquifer_medium", MEDIA_ZH.get(MEDIA.indexOf(medium)));
    attributes.put("delineation_standard", "HJ 338-2018");
    double l1 = radius(work, "l1", medium, formula, velocity);
    double l2 = confined ? Double.NaN : radius(work, "l2", medium, formula, velocity);
    if (confined) {
      work.note("NO_CLASS_2", "a confined aquifer has no class 2; class 1 is that of the phreatic aquifer above");
    } else if (!(l2 > l1)) {
      work.fault(GenerateFault.GENERATOR_PARAMETER_BAD, "class 2 (" + Numbers.text(l2) + " m) does not reach beyond class 1 ("
          + Numbers.text(l1) + " m)", Place.pointer("/parameters/l2_radius"));
      return null;
    }
    if (work.has("daily_yield") && work.number("daily_yield") >= work.legal("well_large_yield")) {
      work.note("LARGE_SOURCE", "from this yield on, the standard asks for a numerical model; give its radii, or draw its area");
    }
    return new WellRadii(l1, l2, attributes);
  }

  /** α·K·I/n in metres a day; faults where a part of it is not given. */
  private static double velocity(Work work, Map<String, Object> attributes) {
    double k = work.needed("conductivity", "by the formula");
    double i = work.needed("gradient", "by the formula");
    double n = work.needed("porosity", "by the formula");
    double alpha = work.number("well_safety_factor");
    attributes.put("hydraulic_conductivity_m_d", k);
    attributes.put("hydraulic_gradient", i);
    attributes.put("effective_porosity", n);
    attributes.put("safety_factor", alpha);
    return alpha * k * i / n;
  }

  private static double radius(Work work, String zoneClass, String medium, boolean formula, double velocity) {
    String given = zoneClass + "_radius";
    String key = "well_" + zoneClass + "_" + medium;
    boolean upper = formula || work.text("band").equals("UPPER");
    if (work.has(given)) {
      double radius = work.number(given);
      double least = work.legal(key, false);
      if (radius < least) {
        work.note("BELOW_BAND", given + " = " + Numbers.text(radius) + " m is less than the band of the medium has ("
            + Numbers.text(least) + " m)");
      }
      return radius;
    }
    double bound = work.legal(key, upper);
    if (!formula) {
      work.note("BAND_CHOICE", key + ": the " + (upper ? "upper" : "lower") + " bound, " + Numbers.text(bound) + " m");
      return bound;
    }
    double found = velocity * work.number("well_" + zoneClass + "_travel_time");
    double radius = Math.max(found, bound);
    work.note("FORMULA", zoneClass.toUpperCase(Locale.ROOT) + ": α·K·I·T/n = "
        + Numbers.text(Numbers.toMillimetre(found)) + " m; taken "
        + Numbers.text(Numbers.toMillimetre(radius)) + " m, not less than the upper bound of the band");
    return radius;
  }
}
