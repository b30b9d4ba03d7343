package lanxian.render.style;

import lanxian.domain.FaultCode;

/** What can be wrong with the folder of styles, beside what is wrong inside a file. */
public enum StyleFault implements FaultCode {
  /** The folder or a file cannot be read. */
  STYLE_UNREADABLE,
  /** A category of the registry has no style. */
  STYLE_MISSING,
  /** A file that belongs to no category. */
  STYLE_STRAY_FILE,
  /** The layer that a style names is not the category that its file is named after. */
  STYLE_WRONG_LAYER,
  /** A style asks for a property that zones of its category do not have. */
  STYLE_UNKNOWN_PROPERTY,
  /** A class of the registry would not be seen at some scale. */
  STYLE_CLASS_NOT_DRAWN
}
