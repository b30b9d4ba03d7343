package lanxian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/** drinking_water_protection and drinking_water_recharge. */
final class DrinkingWaterLayer {
  private static final String CATEGORY = "drinking_water_protection";
  private static final String SINCE = "2019-01-01";
  private static final String STANDARD = "HJ 338-2018（凭记忆，未核）";
  private static final String WELLS = "取水井位置为示意，非真实井位";
  private static final String TARGET = "达到或优于Ⅲ类";
  /** Sources for which an older, narrower class-2 area is kept as history. */
  private static final List<Integer> WITH_HISTORY = List.of(3, 6);
  /** Sources for which ground beyond the quasi area is drawn. */
  private static final List<Integer> WITH_RECHARGE = List.of(1, 5, 8);

  private final World world;

  DrinkingWaterLayer(World world) {
    this.world = world;
  }

  List<Zone> zones() {
    List<Zone> zones = new ArrayList<>();
    for (WaterSources.Areas areas : world.sources) {
      Facts.Source source = areas.source();
      zones.add(well(areas, "L1", "一级保护区", areas.r1M(), "well.travel_time_l1", 5).at(areas.l1()));
      ZoneBuilder l2 = well(areas, "L2", "二级保护区", areas.r2M(), "well.travel_time_l2", 10)
          .remark(WELLS + (source.ring() ? "；环形，不含一级" : "；整片，含一级"));
      zones.add((WITH_HISTORY.contains(source.number()) ? l2.supersedes(id(source, "L2") + "-2008") : l2)
          .at(areas.l2()));
      zones.add(well(areas, "QUASI", "准保护区", 0, null, 50)
          .remark(WELLS + "；上游补给方向示意").at(areas.quasi()));
      if (WITH_HISTORY.contains(source.number())) {
        zones.add(history(areas));
      }
      if (WITH_RECHARGE.contains(source.number())) {
        zones.add(recharge(areas));
      }
    }
    zones.addAll(lake());
    return zones;
  }

  private static String id(Facts.Source source, String zoneClass) {
    return "dw-" + source.number() + "-" + zoneClass.toLowerCase(Locale.ROOT);
  }

  private ZoneBuilder well(WaterSources.Areas areas, String zoneClass, String part, double radiusM, String travelKey,
      double accuracyM) {
    Facts.Source source = areas.source();
    Facts.Medium medium = source.medium();
    ZoneBuilder builder = ZoneBuilder.zone(CATEGORY, zoneClass, id(source, zoneClass))
        .name(source.name() + part).county(source.county()).valid(SINCE, null).accuracyM(accuracyM)
        .remark(WELLS)
        .with("source_name", source.name()).with("source_kind", "地下水").with("in_use", "在用")
        .with("well_count", source.wells().size()).with("aquifer_medium", medium.name()).with("aquifer_type", "潜水")
        .with("water_target", TARGET).with("delineation_standard", STANDARD)
        .with("hydraulic_conductivity_m_d", medium.conductivityMd()).with("hydraulic_gradient", medium.gradient())
        .with("effective_porosity", medium.porosity()).with("parameters_verified", false)
        .with("parameter_source", "含水层参数为假定典型值；半径取公式值与表列上限之大者");
    return travelKey == null ? builder : builder.with("radius_m", radiusM)
        .with("travel_time_d", world.facts.parameter(travelKey))
        .with("safety_factor", world.facts.parameter("well.safety_factor"));
  }

  private Zone history(WaterSources.Areas areas) {
    Facts.Source source = areas.source();
    double narrower = 0.6 * areas.r2M();
    Plane plane = Plane.around(world.facts.county(source.county()).seat().x);
    Geometry shape = plane.lonLat(plane.metres(areas.disc()).buffer(narrower - areas.r2M()));
    return ZoneBuilder.zone(CATEGORY, "L2", id(source, "L2") + "-2008")
        .name(source.name() + "二级保护区（2008年版）").county(source.county()).valid("2008-06-01", SINCE).accuracyM(20)
        .with("source_name", source.name()).with("source_kind", "地下水").with("in_use", "在用")
        .with("aquifer_medium", source.medium().name()).with("aquifer_type", "潜水")
        .with("delineation_standard", "HJ/T 338-2007（凭记忆，未核）").with("radius_m", narrower)
        .with("parameters_verified", false)
        .remark("历史版本，用于按日期回溯；整片，含一级").at(shape);
  }

  private static Zone recharge(WaterSources.Areas areas) {
    Facts.Source source = areas.source();
    return ZoneBuilder.zone("drinking_water_recharge", "RECHARGE", "dr-" + source.number())
        .name(source.name() + "补给区").county(source.county()).valid(SINCE, null).accuracyM(100)
        .with("source_name", source.name()).remark("补给方向示意").at(areas.recharge());
  }

  private List<Zone> lake() {
    Lake lake = world.lake;
    return List.of(
        lake("L1", "l1w", "一级保护区水域", "水域", 5).at(lake.l1Water), lake("L1", "l1l", "一级保护区陆域", "陆域", 5).at(lake.l1Land),
        lake("L2", "l2w", "二级保护区水域", "水域", 10).at(lake.l2Water),
        lake("L2", "l2l", "二级保护区陆域", "陆域", 10).at(lake.l2Land),
        lake("QUASI", "q", "准保护区", "陆域", 50).at(lake.quasi),
        ZoneBuilder.zone("drinking_water_recharge", "UPSTREAM", "dr-tianchi").name("天池上游来水区域").county(Lake.COUNTY)
            .valid(SINCE, null).accuracyM(100).with("source_name", "天池").remark("上游方向示意").at(lake.quasi));
  }

  private static ZoneBuilder lake(String zoneClass, String suffix, String name, String part, double accuracyM) {
    return ZoneBuilder.zone(CATEGORY, zoneClass, "dw-tianchi-" + suffix).name("天池" + name).county(Lake.COUNTY)
        .valid(SINCE, null).accuracyM(accuracyM).with("source_name", "天池").with("source_kind", "湖库")
        .with("part", part).with("delineation_standard", STANDARD).with("parameters_verified", false)
        .with("parameter_source", "取水口位置为假定；半径与陆域纵深凭记忆")
        .remark("取水口位置为示意");
  }
}
