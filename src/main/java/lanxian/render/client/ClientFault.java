package lanxian.render.client;

import lanxian.domain.FaultCode;

/** Why a style cannot be turned into that of a client. */
public enum ClientFault implements FaultCode {
  /** The client has no way to say it. */
  STYLE_NOT_EXPRESSIBLE
}
