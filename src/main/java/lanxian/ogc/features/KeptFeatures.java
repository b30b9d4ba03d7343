package lanxian.ogc.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    this.kept = Caffeine.newBuilder().maximumWeight(maxBytes)
        .weigher((Key key, Kept value) -> value.text.length + ENTRY_BYTES).build();
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

  /** Lets go at once of what is too much, which otherwise happens beside other work. */
  void tidy() {
    kept.cleanUp();
  }
}
