package lanxian.tiles.matrix;

import lanxian.domain.FaultCode;

/** Why there is no such tile. */
public enum TileFault implements FaultCode {
  /** No tile matrix set has this id. */
  UNKNOWN_TILE_MATRIX_SET,
  /** The tile matrix set has no such level. */
  UNKNOWN_TILE_MATRIX,
  /** The level has no such row. */
  TILE_ROW_OUT_OF_RANGE,
  /** The level has no such column. */
  TILE_COL_OUT_OF_RANGE
}
