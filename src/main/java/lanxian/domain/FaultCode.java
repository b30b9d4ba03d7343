package lanxian.domain;

/** A stable key for a kind of fault. Each package has an enum of its own; all are listed in the OpenAPI document. */
public interface FaultCode {
  /** The key as callers see it, e.g. RING_NOT_CLOSED. */
  String name();
}
