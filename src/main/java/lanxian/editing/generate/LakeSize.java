package lanxian.editing.generate;

/** Sizes of lakes and reservoirs as the standard tells them apart. */
enum LakeSize {
  SMALL_RESERVOIR,
  MEDIUM_RESERVOIR,
  LARGE_RESERVOIR,
  SMALL_LAKE,
  LARGE_LAKE;

  /** Large reservoirs, and lakes that are not small. */
  boolean isLarge() {
    return this == LARGE_RESERVOIR || this == LARGE_LAKE;
  }

  /** The size by the parameters of a run; a fault where the volume of a reservoir is missing. */
  static LakeSize of(Work work, double drawnKm2) {
    if (work.text("kind").equals("LAKE")) {
      double area = work.has("area") ? work.number("area") : drawnKm2;
      if (!work.has("area")) {
        work.note("AREA", "the surface as drawn has " + Numbers.text(Numbers.toMillimetre(drawnKm2)) + " km²");
      }
      return area < work.legal("lake_large_area") ? SMALL_LAKE : LARGE_LAKE;
    }
    double volume = work.needed("volume", "for a reservoir");
    if (volume < work.legal("reservoir_medium_volume")) {
      return SMALL_RESERVOIR;
    }
    return volume < work.legal("reservoir_large_volume") ? MEDIUM_RESERVOIR : LARGE_RESERVOIR;
  }
}
