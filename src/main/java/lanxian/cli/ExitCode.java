package lanxian.cli;

/** What the command line ends with. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;
  /** Done, and the answer is no: an invalid file, rules with faults. */
  public static final int SAYS_NO = 1;
  /** Used wrongly. */
  public static final int WRONG_USE = 2;
  /** Something failed. */
  public static final int FAULT = 3;

  private ExitCode() {}
}
