package lanxian.domain;

/** Who may see a zone. */
public enum SecurityLevel {
  PUBLIC,
  INTERNAL,
  RESTRICTED
}
