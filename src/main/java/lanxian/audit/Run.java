package lanxian.audit;

/**
 * Rows that follow each other as they were written: numbers, places in the chain and hashes go on from one to the next.
 *
 * @param first number of the first row
 * @param last number of the last row
 * @param written number that the first row was written under, which its hash tells; 0 if its content has not its hash
 * @param previous what the first row names as the hash before it; null if that cannot be read
 * @param hash of the last row; null if it cannot be read
 * @param fault why the row cannot be read; null if it can
 */
record Run(long first, long last, long written, String previous, String hash, String fault) {

  boolean isKnown() {
    return written > 0;
  }

  long length() {
    return last - first + 1;
  }

  /** Number that the last row was written under. */
  long writtenLast() {
    return written + length() - 1;
  }

  /** How far its rows stand behind the place they were written at. */
  long moved() {
    return first - written;
  }

  Run and(String nextHash) {
    return new Run(first, last + 1, written, previous, nextHash, fault);
  }

  Run without(long lastRows) {
    return new Run(first, last - lastRows, written, previous, hash, fault);
  }
}
