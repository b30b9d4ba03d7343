package lanxian.exchange;

/** Hears how far an import is. What it throws ends the import. */
@FunctionalInterface
public interface ImportProgress {
  /** Nobody listens. */
  ImportProgress UNHEARD = (done, all) -> { };

  /**
   * Before each feature.
   *
   * @param done features that were looked at
   * @param all features of the file
   */
  void at(int done, int all);
}
