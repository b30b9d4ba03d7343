package lanxian.render.symbol;

import lanxian.domain.ZoneVersion;

/**
 * A condition on a zone in three-valued logic: what compares with a property that says nothing is neither true nor false,
 * and no rule applies because of it.
 */
@FunctionalInterface
interface Truth {
  /** Ordered so that "and" is the least and "or" the greatest. */
  int FALSE = -1;
  int UNKNOWN = 0;
  int TRUE = 1;

  int of(ZoneVersion zone);

  static int known(boolean value) {
    return value ? TRUE : FALSE;
  }
}
