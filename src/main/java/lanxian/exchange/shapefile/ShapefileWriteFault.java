package lanxian.exchange.shapefile;

import lanxian.domain.FaultCode;

/** Why a layer cannot be written as a shapefile. */
public enum ShapefileWriteFault implements FaultCode {
  /** The shapefile's one shape type cannot hold this geometry. */
  GEOMETRY_NOT_OF_LAYER_TYPE,
  /** Two columns have the same name. */
  COLUMN_NAME_TWICE,
  /** A column name has more than 10 bytes in the encoding. */
  COLUMN_NAME_TOO_LONG,
  /** The columns need more bytes per record, or are more in number, than the format can say. */
  TABLE_TOO_WIDE,
  /** The encoding has no bytes for a character. */
  TEXT_NOT_ENCODABLE,
  /** A text has more bytes than its column. */
  TEXT_TOO_LONG,
  /** A number has more digits before the point than its column, or is no number. */
  NUMBER_DOES_NOT_FIT,
  /** A value is not of its column's type. */
  VALUE_OF_WRONG_TYPE,
  /** The files would pass 2 GB, which most readers cannot take. */
  LAYER_TOO_LARGE
}
