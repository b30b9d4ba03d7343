package lanxian.editing.generate;

import static lanxian.editing.generate.GeneratorParameter.choice;
import static lanxian.editing.generate.GeneratorParameter.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/** The classes of a source as zones: as rings or discs, with water and land together or apart. */
final class ClassForm {
  private static final Map<String, String> NAMES = Map.of("L1", "一级保护区", "L2", "二级保护区", "QUASI", "准保护区");

  private final Work work;
  private final Map<String, Object> attributes;
  private final List<GeneratedZone> zones = new ArrayList<>();
  private Geometry inner;

  ClassForm(Work work, Map<String, Object> attributes) {
    this.work = work;
    this.attributes = attributes;
  }

  static GeneratorParameter form() {
    return choice("form", "RING", "二级（准）保护区是否扣除其内的保护区", "Whether an outer class leaves out the inner ones",
        option("RING", "扣除，各级互不重叠", "Leaves them out: classes do not overlap"),
        option("DISC", "不扣除", "Contains them"));
  }

  static GeneratorParameter parts() {
    return choice("parts", "TOGETHER", "水域、陆域是否分为两个分区", "Whether water and land become zones of their own",
        option("TOGETHER", "合为一个", "One zone"), option("APART", "分为两个", "Two zones"));
  }

  /**
   * Adds the next class outwards.
   *
   * @param whole all of it; what lies inside is joined to it
   * @param water its water surface; null if there is none to be told apart
   */
  void add(String zoneClass, Geometry whole, Geometry water, Map<String, Object> own) {
    Geometry disc = inner == null ? whole : Overlays.union(whole, inner);
    Geometry shape = inner == null || work.text("form").equals("DISC") ? disc : Overlays.without(disc, inner);
    inner = disc;
    Map<String, Object> all = new TreeMap<>(attributes);
    all.putAll(own);
    String suffix = zoneClass.toLowerCase(Locale.ROOT);
    if (water == null || work.text("parts").equals("TOGETHER")) {
      zones.add(new GeneratedZone(zoneClass, suffix, NAMES.get(zoneClass), shape, all));
      return;
    }
    part(zoneClass, suffix + "-water", "水域", Overlays.common(shape, water), all);
    part(zoneClass, suffix + "-land", "陆域", Overlays.without(shape, water), all);
  }

  private void part(String zoneClass, String suffix, String part, Geometry shape, Map<String, Object> all) {
    if (!shape.isEmpty()) {
      Map<String, Object> own = new TreeMap<>(all);
      own.put("part", part);
      zones.add(new GeneratedZone(zoneClass, suffix, NAMES.get(zoneClass) + part, shape, own));
    }
  }

  /** All that has been added, as one. */
  Geometry whole() {
    return inner;
  }

  List<GeneratedZone> zones() {
    return zones;
  }
}
