package lanxian.exchange.layer;

/**
 * Bounds on what is read; beyond them a file is refused with the bound in the text.
 *
 * @param maxFileBytes size of the file as given
 * @param maxUnpackedBytes sum of all entries read from an archive
 * @param maxEntries entries of an archive
 * @param maxRatio unpacked to packed size of one entry above 1 MiB
 * @param maxFeatures features of a layer
 * @param maxVertices vertices of a layer
 * @param maxDepth nesting of JSON
 * @param maxAttributes attributes of one feature
 * @param maxTextChars characters of one attribute value
 */
public record Limits(
    long maxFileBytes, long maxUnpackedBytes, int maxEntries, int maxRatio, int maxFeatures, int maxVertices,
    int maxDepth, int maxAttributes, int maxTextChars) {
  /** For files imported by an officer. */
  public static final Limits IMPORT =
      new Limits(512L << 20, 1L << 30, 10_000, 200, 1_000_000, 20_000_000, 64, 512, 100_000);
  /** For a project in a request. */
  public static final Limits PROJECT =
      new Limits(32L << 20, 64L << 20, 200, 200, 10_000, 500_000, 64, 256, 10_000);

  public Limits withMaxVertices(int max) {
    return new Limits(maxFileBytes, maxUnpackedBytes, maxEntries, maxRatio, maxFeatures, max, maxDepth, maxAttributes,
        maxTextChars);
  }

  public Limits withMaxFileBytes(long max) {
    return new Limits(max, maxUnpackedBytes, maxEntries, maxRatio, maxFeatures, maxVertices, maxDepth, maxAttributes,
        maxTextChars);
  }
}
