package lanxian.domain;

/** Who may see a zone; each level sees those before it. */
public enum SecurityLevel {
  PUBLIC("公开", "public"),
  INTERNAL("内部", "internal"),
  RESTRICTED("受限", "restricted");

  private final LocalizedText title;

  SecurityLevel(String zh, String en) {
    this.title = new LocalizedText(zh, en);
  }

  /** What people call it. */
  public LocalizedText title() {
    return title;
  }

  /** Whether somebody who sees {@code clearance} sees this. */
  public boolean isVisibleTo(SecurityLevel clearance) {
    return compareTo(clearance) <= 0;
  }
}
