package lanxian.domain;

/** How a boundary came about. A generated one must never be shown as an approved one. */
public enum GeometryStatus {
  /** 勘定: surveyed and approved. */
  SURVEYED("勘定"),
  /** 示意: schematic. */
  SCHEMATIC("示意"),
  /** 推定: generated from parameters, illustrative. */
  INFERRED("推定");

  private final String zh;

  GeometryStatus(String zh) {
    this.zh = zh;
  }

  /** The word used in files. */
  public String zh() {
    return zh;
  }
}
