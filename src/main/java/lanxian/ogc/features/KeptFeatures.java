package lanxian.ogc.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import lanxian.domain.ZoneVersion;
import lanxian.json.JsonBuffer;

/**
 * Features as they were written before, as far as memory allows: a zone version never changes. Geometries are in CRS84,
 * which nearly all ask for. Safe for use by several threads.
 */
final class KeptFeatures {
  /** What an entry takes besides its bytes. */
  private static final int ENTRY_BYTES = 160;

  private final Cache<Key, Kept> kept;
  private final Cache<RunKey, Run> runs;
  private final boolean keeps;

  /** Which zone version. Looked up for each feature of a page, so it hashes by hand. */
  private record Key(String zoneId, int version) {
    @Override
    public int hashCode() {
      return 31 * zoneId.hashCode() + version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && version == key.version && zoneId.equals(key.zoneId);
    }
  }

  /** Which run of a list of features, by the number of the list; see {@link lanxian.layers.Layer#featuresNumber}. */
  private record RunKey(long list, int run) {
    @Override
    public int hashCode() {
      return 31 * Long.hashCode(list) + run;
    }
  }

  /**
   * Features that follow each other in a list, each with a comma before it, outside the heap: the system sends them from
   * there without a copy.
   *
   * @param form as of a feature
   * @param text null if it would be too long, or if there is no room: its features are kept one by one
   * @param ends where each feature ends
   */
  record Run(String form, ByteBuffer text, int[] ends) {
    /** @param text of its features as they are described above; null if it is too long */
    static Run of(String form, JsonBuffer text, int[] ends) {
      return new Run(form, text == null ? null : outside(text), ends);
    }

    private static ByteBuffer outside(JsonBuffer text) {
      try {
        return ByteBuffer.allocateDirect(text.length()).put(text.toBytes()).flip();
      } catch (OutOfMemoryError e) { // of the memory outside the heap, which has a bound of its own
        return null;
      }
    }

    /**
     * Some of its features with commas between them.
     *
     * @param first of them
     * @param last of them
     * @param comma whether one comes first
     */
    ByteBuffer part(int first, int last, boolean comma) {
      int from = (first == 0 ? 0 : ends[first - 1]) + (comma ? 0 : 1);
      return text.slice(from, ends[last] - from);
    }
  }

  /**
   * A feature, or its geometry alone.
   *
   * @param form of the schema whose properties the feature has, see {@link lanxian.domain.ZoneSchema#form}; null if the text
   *     is a geometry only
   * @param from where the geometry begins in the text
   * @param to where it ends
   */
  record Kept(String form, byte[] text, int from, int to) {
    /** Whether it is a feature with the properties of a schema. */
    boolean isWhole(String asked) {
      return form != null && form.equals(asked);
    }

    void addGeometry(JsonBuffer out) {
      out.add(text, from, to);
    }
  }

  /** @param maxBytes bound on what is kept; 0: nothing is */
  KeptFeatures(long maxBytes) {
    this.keeps = maxBytes > 0;
    this.kept = Caffeine.newBuilder().maximumWeight(maxBytes / 2)
        .weigher((Key key, Kept value) -> value.text.length + ENTRY_BYTES).build();
    this.runs = Caffeine.newBuilder().maximumWeight(maxBytes / 2).weigher((RunKey key, Run run) -> ENTRY_BYTES
        + (run.text == null ? 0 : run.text.capacity() + Integer.BYTES * run.ends.length)).build();
  }

  /** What is kept of a zone version; null if nothing is. */
  Kept find(ZoneVersion zone) {
    return keeps ? kept.getIfPresent(new Key(zone.zoneId(), zone.version())) : null;
  }

  /**
   * Keeps what was just written.
   *
   * @param start where it begins in {@code out}; it ends where that does
   * @param from where its geometry begins there
   * @param to where that ends
   */
  void keep(ZoneVersion zone, String form, JsonBuffer out, int start, int from, int to) {
    if (keeps) {
      kept.put(new Key(zone.zoneId(), zone.version()), new Kept(form, out.bytesFrom(start), from - start, to - start));
    }
  }

  /** A run in a form; null if it is not kept. */
  Run run(long list, int run, String form) {
    Run known = keeps ? runs.getIfPresent(new RunKey(list, run)) : null;
    return known != null && known.form.equals(form) ? known : null;
  }

  void keep(long list, int number, Run run) {
    runs.put(new RunKey(list, number), run);
  }

  boolean keeps() {
    return keeps;
  }

  /** Lets go at once of what is too much, which otherwise happens beside other work. */
  void tidy() {
    kept.cleanUp();
    runs.cleanUp();
  }
}
