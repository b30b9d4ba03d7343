package lanxian.webhooks;

import lanxian.domain.FaultCode;

/** What is wrong with a webhook that somebody describes. */
public enum WebhookFault implements FaultCode {
  /** The body is not a JSON object of members that there are. */
  WEBHOOK_NOT_UNDERSTOOD,
  /** Nothing can be sent to the address. */
  WEBHOOK_ADDRESS_REFUSED
}
