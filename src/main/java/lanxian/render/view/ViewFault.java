package lanxian.render.view;

import lanxian.domain.FaultCode;

/** What may be wrong with a view. */
public enum ViewFault implements FaultCode {
  /** Width or height in pixels is none or too large. */
  VIEW_SIZE,
  /** The bounds have no area, or are not finite. */
  VIEW_EMPTY
}
