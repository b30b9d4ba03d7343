package lanxian.bench.data;

/** Category and class of a generated zone, as the registry has them. */
record Kind(String category, String zoneClass) {
  private static final Kind[] BLOBS = {
      new Kind("drinking_water_protection", "L1"), new Kind("drinking_water_protection", "L2"),
      new Kind("drinking_water_protection", "QUASI"), new Kind("livestock_zone", "PROHIBITED"),
      new Kind("livestock_zone", "RESTRICTED"), new Kind("groundwater_control", "LIMITED"),
      new Kind("groundwater_control", "OVERDRAFT"), new Kind("wetland", "GENERAL"),
      new Kind("ecological_redline", "OTHER"), new Kind("farmland", null)};

  private static final Kind[] CORRIDORS = {
      new Kind("river_corridor", "HUTUBI"), new Kind("river_corridor", "TOUTUN"),
      new Kind("river_lake_management", "MANAGEMENT"), new Kind("city_blue_line", "CONTROL"),
      new Kind("water_works_zone", "PROTECTION")};

  static Kind ofBlob(Prng random) {
    return random.oneOf(BLOBS);
  }

  static Kind ofCorridor(Prng random) {
    return random.oneOf(CORRIDORS);
  }
}
