package lanxian.siting.cells;

import lanxian.geo.AreaBand;

/** A box within one row of tiles in which areas are measured; reused from check to check. */
final class Window {
  double west;
  double south;
  double east;
  double north;

  /** What measures areas in the row of tiles. */
  AreaBand band;

  /** Square metres per degree of longitude from the band's middle to the north border. */
  double toNorth;

  Window() {}

  Window(AreaBand band) {
    this.band = band;
  }

  Window set(double newWest, double newSouth, double newEast, double newNorth) {
    west = newWest;
    south = newSouth;
    east = newEast;
    north = newNorth;
    toNorth = band.to(newNorth - band.middle());
    return this;
  }

  double areaM2() {
    return (east - west) * (toNorth - band.to(south - band.middle()));
  }
}
