package lanxian.sample;

import java.nio.charset.StandardCharsets;

/**
 * SplitMix64 (Steele, Lea and Flood 2014), seeded by a text: what is drawn for one feature does not change when another
 * feature is added.
 */
final class Prng {
  private long state;

  Prng(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    state = hash;
  }

  private long nextLong() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Even in [from, to). */
  double between(double from, double to) {
    return from + (to - from) * ((nextLong() >>> 11) * 0x1.0p-53);
  }
}
