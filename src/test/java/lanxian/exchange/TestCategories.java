package lanxian.exchange;

import java.util.List;
import lanxian.domain.Category;
import lanxian.domain.LocalizedText;

/** Categories for tests. */
public final class TestCategories {
  /** Zones with classes L1, L2, QUASI. */
  public static final Category SOURCES = category("drinking_water_protection", Category.Kind.ZONE, false,
      zoneClass("L1", "一级保护区"), zoneClass("L2", "二级保护区"), zoneClass("QUASI", "准保护区"));
  /** Zones without classes. */
  public static final Category BUILT_UP = category("urban_built_up", Category.Kind.ZONE, false);
  /** Any geometry, any class. */
  public static final Category ANYTHING = category("anything", Category.Kind.REFERENCE, true);
  /** Zones of livestock, with list attributes. */
  public static final Category LIVESTOCK = category("livestock_zone", Category.Kind.ZONE, false,
      zoneClass("PROHIBITED", "禁养区"), zoneClass("ALLOWED", "可养区"));

  private TestCategories() {}

  private static Category.ZoneClass zoneClass(String code, String zh) {
    return new Category.ZoneClass(code, new LocalizedText(zh, code));
  }

  private static Category category(String code, Category.Kind kind, boolean open, Category.ZoneClass... classes) {
    return new Category(code, new LocalizedText("测试类别", code), kind, List.of(classes), open, "", List.of(), List.of(),
        List.of(), new LocalizedText("", ""));
  }
}
