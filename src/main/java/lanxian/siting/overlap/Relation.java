package lanxian.siting.overlap;

/** How the project lies to a zone that it meets. */
public enum Relation {
  /** The whole project lies in the zone. */
  INSIDE,
  /** Part of the project lies in the zone. */
  PARTLY_INSIDE,
  /** The whole zone lies in the project. */
  CONTAINS,
  /** The zone runs through the project and parts it, or a line runs through the zone and out again. */
  CROSSES,
  /** Only the boundaries meet. */
  TOUCHES
}
