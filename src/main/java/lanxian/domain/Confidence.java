package lanxian.domain;

/** How well a fact of law or figure was verified: H read in the text or computed, M from memory, L thin evidence. */
public enum Confidence {
  H,
  M,
  L
}
