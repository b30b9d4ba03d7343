package lanxian.siting.blocks;

/** A file does not hold what was written to it. */
public final class DamagedFileException extends RuntimeException {
  public DamagedFileException(String what) {
    super(what);
  }

  public DamagedFileException(String what, Throwable cause) {
    super(what, cause);
  }
}
