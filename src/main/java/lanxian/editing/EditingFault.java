package lanxian.editing;

import lanxian.domain.FaultCode;

/** Why zones cannot be published. */
public enum EditingFault implements FaultCode {
  /** The zone id belongs to a zone of another category, which would vanish from its own. */
  ZONE_OF_OTHER_CATEGORY
}
