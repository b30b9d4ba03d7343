package lanxian.report;

/** The eight winds. */
enum Compass {
  N("北"),
  NE("东北"),
  E("东"),
  SE("东南"),
  S("南"),
  SW("西南"),
  W("西"),
  NW("西北");

  private final String zh;

  Compass(String zh) {
    this.zh = zh;
  }

  /** The wind nearest to a bearing in degrees, 0 ≤ bearing ≤ 360. */
  static Compass of(double bearing) {
    return values()[(int) Math.round(bearing / 45) % 8];
  }

  String in(String lang) {
    return "zh".equals(lang) ? zh : name();
  }
}
