package lanxian.exchange.shapefile;

/**
 * Descriptor of a column.
 *
 * @param name bytes of the name up to the first 0
 * @param type letter, e.g. C, N, F, D, L
 * @param offset of the value in a record, after the deletion flag
 * @param length bytes of the value
 */
record DbfField(byte[] name, char type, int offset, int length) {
  /** True for columns whose values are text in the file's encoding. */
  boolean isText() {
    return "NFDLMIBO@+TY0".indexOf(type) < 0;
  }

  /** True for columns whose values are binary or elsewhere, and are not read. */
  boolean isUnreadable() {
    return "MIBO@+TY0".indexOf(type) >= 0;
  }
}
