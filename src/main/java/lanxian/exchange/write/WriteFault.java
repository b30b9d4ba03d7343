package lanxian.exchange.write;

import lanxian.domain.FaultCode;

/** Why zones cannot be written in a format. Faults of shapefiles are in ShapefileWriteFault. */
public enum WriteFault implements FaultCode {
  /** The format cannot be written in this CRS. */
  CRS_NOT_WRITABLE,
  /** A text has characters that the format cannot hold. */
  TEXT_NOT_WRITABLE,
  /** The format has no such kind of geometry. */
  GEOMETRY_NOT_WRITABLE
}
