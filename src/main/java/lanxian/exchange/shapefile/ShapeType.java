package lanxian.exchange.shapefile;

import java.util.Arrays;
import java.util.Optional;

/** Shape types with their codes in the file. */
public enum ShapeType {
  NULL(0, Family.NONE, false, false),
  POINT(1, Family.POINT, false, false),
  POLYLINE(3, Family.LINE, false, false),
  POLYGON(5, Family.POLYGON, false, false),
  MULTIPOINT(8, Family.MULTIPOINT, false, false),
  POINT_Z(11, Family.POINT, true, true),
  POLYLINE_Z(13, Family.LINE, true, true),
  POLYGON_Z(15, Family.POLYGON, true, true),
  MULTIPOINT_Z(18, Family.MULTIPOINT, true, true),
  POINT_M(21, Family.POINT, false, true),
  POLYLINE_M(23, Family.LINE, false, true),
  POLYGON_M(25, Family.POLYGON, false, true),
  MULTIPOINT_M(28, Family.MULTIPOINT, false, true),
  MULTIPATCH(31, Family.PATCH, true, true);

  /** Kinds of shape without regard to Z and M. */
  public enum Family {
    NONE,
    POINT,
    LINE,
    POLYGON,
    MULTIPOINT,
    /** Surfaces of triangles and rings in three dimensions. */
    PATCH
  }

  private final int code;
  private final Family family;
  private final boolean hasZ;
  private final boolean mayHaveM;

  ShapeType(int code, Family family, boolean hasZ, boolean mayHaveM) {
    this.code = code;
    this.family = family;
    this.hasZ = hasZ;
    this.mayHaveM = mayHaveM;
  }

  /** The number in the file. */
  public int code() {
    return code;
  }

  public Family family() {
    return family;
  }

  public boolean hasZ() {
    return hasZ;
  }

  /** True if measures may follow; in Z types they are optional and absent if the record ends before them. */
  public boolean mayHaveM() {
    return mayHaveM;
  }

  /** The type of a number; empty if the format does not know it. */
  public static Optional<ShapeType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}
