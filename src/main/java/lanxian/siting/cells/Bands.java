package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/** What measures areas in the rows of tiles asked about last: to make one takes longer than to measure a small plot. */
final class Bands {
  private static final int KEPT = 256;

  private final AreaBand[] bands = new AreaBand[KEPT];
  private final int[] rows = new int[KEPT];

  AreaBand of(int row) {
    int place = row % KEPT;
    if (bands[place] == null || rows[place] != row) {
      bands[place] = new AreaBand(Grid.border(row) + Grid.TILE_DEGREES / 2);
      rows[place] = row;
    }
    return bands[place];
  }
}
