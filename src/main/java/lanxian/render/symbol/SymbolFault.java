package lanxian.render.symbol;

import lanxian.domain.FaultCode;

/** What a style may ask for that cannot be drawn. */
public enum SymbolFault implements FaultCode {
  /** A filter or expression is of a kind that is not evaluated here. */
  STYLE_EXPRESSION_UNSUPPORTED,
  /** A colour, width or the like is not a fixed value of the right kind. */
  STYLE_VALUE_INVALID,
  /** A symbol, e.g. an external graphic or a raster symbolizer, is not drawn here. */
  STYLE_SYMBOL_UNSUPPORTED
}
