package lanxian.cql2.filter;

/** Types of values, each with the Java class of its values. */
public enum ValueType {
  /** String. */
  TEXT("a text"),
  /** Double. */
  NUMBER("a number"),
  /** A NUMBER without a fraction; Double too. */
  INTEGER("a number"),
  BOOLEAN("TRUE or FALSE"),
  /** {@link java.time.LocalDate}. */
  DATE("a day"),
  /** {@link java.time.Instant}. */
  TIMESTAMP("a time"),
  /** {@link Period}. */
  INTERVAL("a period"),
  /** {@link org.locationtech.jts.geom.Geometry} in EPSG:4490, x = longitude. */
  GEOMETRY("a geometry"),
  /** List; of a property, of String. */
  ARRAY("an array");

  private final String shown;

  ValueType(String shown) {
    this.shown = shown;
  }

  /** For a person. */
  public String shown() {
    return shown;
  }

  boolean isInstant() {
    return this == DATE || this == TIMESTAMP;
  }

  /** What it is compared as. */
  ValueType plain() {
    return this == INTEGER ? NUMBER : this;
  }
}
