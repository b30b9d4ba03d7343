package lanxian.bench.data;

/** SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere, and a stream of its own for each feature. */
final class Prng {
  private long state;

  /** Streams of one seed do not depend on each other: a change to one feature leaves the others as they are. */
  Prng(long seed, long stream) {
    state = mix(seed) + mix(stream * 0x9e3779b97f4a7c15L);
  }

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  long nextLong() {
    long value = mix(state);
    state += 0x9e3779b97f4a7c15L;
    return value;
  }

  /** Even in [from, to). */
  double between(double from, double to) {
    return from + (to - from) * ((nextLong() >>> 11) * 0x1.0p-53);
  }

  /** Even in its logarithm in [from, to). */
  double logBetween(double from, double to) {
    return StrictMath.exp(between(StrictMath.log(from), StrictMath.log(to)));
  }

  /** One of 0, 1, …, count − 1. */
  int below(int count) {
    return (int) between(0, count);
  }

  boolean chance(double share) {
    return between(0, 1) < share;
  }

  <T> T oneOf(T[] things) {
    return things[below(things.length)];
  }
}
