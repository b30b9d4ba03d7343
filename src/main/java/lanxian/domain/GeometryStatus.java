package lanxian.domain;

/** How a boundary came about. A generated one must never be shown as an approved one. */
public enum GeometryStatus {
  /** 勘定: surveyed and approved. */
  SURVEYED("勘定", "surveyed"),
  /** 示意: schematic. */
  SCHEMATIC("示意", "schematic"),
  /** 推定: generated from parameters, illustrative. */
  INFERRED("推定", "inferred");

  private final LocalizedText title;

  GeometryStatus(String zh, String en) {
    this.title = new LocalizedText(zh, en);
  }

  /** What people call it. */
  public LocalizedText title() {
    return title;
  }

  /** The word used in files. */
  public String zh() {
    return title.zh();
  }
}
