package lanxian.editing.validation;

/** In which order mends are done: what others build upon comes first. */
final class MendOrder {
  private MendOrder() {}

  static int of(ValidationCode code) {
    return switch (code) {
      case ZONE_INVALID -> 0;
      case ZONE_NEAR_LINE -> 1;
      case ZONE_OVERLAP, ZONE_SLIVER_OVERLAP -> 2;
      case ZONE_NOT_NESTED, ZONE_OUTSIDE_PREFECTURE -> 3;
      case ZONE_SLIVER_PART -> 4;
      case ZONE_GAP -> 5;
      default -> 6;
    };
  }
}
