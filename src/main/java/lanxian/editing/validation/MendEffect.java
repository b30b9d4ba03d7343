package lanxian.editing.validation;

/**
 * What a mend changes.
 *
 * @param areaBeforeM2 ellipsoidal area of the zone before
 * @param areaAfterM2 and after
 * @param movedVertices how many vertices are moved or put into the line; 0 where the shape is cut or joined
 * @param largestMoveM the longest way that one of them moves
 */
public record MendEffect(double areaBeforeM2, double areaAfterM2, int movedVertices, double largestMoveM) {
  /** Area gained, negative if lost. */
  public double areaChangeM2() {
    return areaAfterM2 - areaBeforeM2;
  }
}
