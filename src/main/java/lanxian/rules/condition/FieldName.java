package lanxian.rules.condition;

/**
 * A name in a condition, split once so that evaluation needs no text work.
 *
 * @param key the name without the prefix of its scope
 */
record FieldName(Scope scope, String key) {
  enum Scope {
    PROJECT(""),
    ZONE("zone."),
    LOCAL("local.");

    private final String prefix;

    Scope(String prefix) {
      this.prefix = prefix;
    }
  }

  static FieldName parse(String name) {
    for (Scope scope : new Scope[] {Scope.ZONE, Scope.LOCAL}) {
      if (name.startsWith(scope.prefix)) {
        return new FieldName(scope, name.substring(scope.prefix.length()));
      }
    }
    return new FieldName(Scope.PROJECT, name);
  }

  /** The name as conditions write it, e.g. {@code zone.class}. */
  @Override
  public String toString() {
    return scope.prefix + key;
  }
}
