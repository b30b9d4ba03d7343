package lanxian.render.sld;

import lanxian.domain.FaultCode;

/** What can be wrong with an SLD document. */
public enum SldFault implements FaultCode {
  /** Not well-formed XML. */
  SLD_SYNTAX,
  /** A document type or an entity: never read, since either may reach for other files. */
  SLD_DTD,
  /** Larger, deeper or longer than any style needs to be. */
  SLD_TOO_LARGE,
  /** An element or attribute that is not part of SLD 1.0.0, or that is not drawn here. */
  SLD_NOT_SUPPORTED,
  /** Something that must be there is not. */
  SLD_MISSING,
  /** An element that may stand here once occurs again. */
  SLD_REPEATED,
  /** A value that its place does not take. */
  SLD_BAD_VALUE,
  /** A graphic from elsewhere than the folder of styles. */
  SLD_FOREIGN_GRAPHIC
}
