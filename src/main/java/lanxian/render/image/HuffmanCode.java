package lanxian.render.image;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A Huffman code over numbered symbols, none longer than a limit, in the form that deflate can tell by its lengths alone.
 *
 * <p>Source: RFC 1951, 3.2.2.
 */
final class HuffmanCode {
  private final int[] lengths;
  private final int[] codes;

  private HuffmanCode(int[] lengths, int limit) {
    this.lengths = lengths;
    this.codes = codes(lengths, limit);
  }

  /** The code for frequencies, 0 for symbols that do not occur; at least two symbols get one, as readers expect. */
  static HuffmanCode of(int[] frequencies, int limit) {
    boolean enough = Arrays.stream(frequencies).filter(frequency -> frequency > 0).limit(2).count() == 2;
    long[] rising = IntStream.range(0, frequencies.length).filter(symbol -> frequencies[symbol] > 0 || !enough && symbol < 2)
        .mapToLong(symbol -> (long) frequencies[symbol] << 16 | symbol).sorted().toArray();
    int[] ofLength = limited(depths(rising), limit);
    int[] lengths = new int[frequencies.length];
    int length = limit;
    for (long symbol : rising) { // the rarest first
      while (ofLength[length] == 0) {
        length--;
      }
      ofLength[length]--;
      lengths[(int) symbol & 0xFFFF] = length;
    }
    return new HuffmanCode(lengths, limit);
  }

  /** How many symbols have each length, without a limit: the two lightest nodes are joined until one is left. */
  private static int[] depths(long[] rising) {
    int count = rising.length;
    long[] weights = new long[2 * count - 1];
    int[] parents = new int[2 * count - 1];
    for (int i = 0; i < count; i++) {
      weights[i] = rising[i] >>> 16;
    }
    int leaf = 0;
    int joined = count;
    for (int next = count; next < weights.length; next++) {
      for (int side = 0; side < 2; side++) {
        int lightest = leaf < count && (joined == next || weights[leaf] <= weights[joined]) ? leaf++ : joined++;
        weights[next] += weights[lightest];
        parents[lightest] = next;
      }
    }
    int[] depth = new int[weights.length];
    int[] ofLength = new int[count + 1];
    for (int node = weights.length - 2; node >= 0; node--) {
      depth[node] = depth[parents[node]] + 1;
      ofLength[depth[node]] += node < count ? 1 : 0;
    }
    return ofLength;
  }

  /** Shortens what is too long; for that, as many others become longer as the code has no room for. */
  private static int[] limited(int[] ofLength, int limit) {
    int[] limited = Arrays.copyOf(ofLength, limit + 1);
    for (int length = limit + 1; length < ofLength.length; length++) {
      limited[limit] += ofLength[length];
    }
    long taken = 0;
    for (int length = 1; length <= limit; length++) {
      taken += (long) limited[length] << limit - length;
    }
    for (; taken > 1L << limit; taken--) { // a symbol moves beside one that is lengthened by a bit
      int shorter = limit - 1;
      while (limited[shorter] == 0) {
        shorter--;
      }
      limited[shorter]--;
      limited[shorter + 1] += 2;
      limited[limit]--;
    }
    return limited;
  }

  private static int[] codes(int[] lengths, int limit) {
    int[] count = new int[limit + 1];
    for (int length : lengths) {
      count[length] += length > 0 ? 1 : 0;
    }
    int[] next = new int[limit + 1];
    for (int length = 1; length <= limit; length++) {
      next[length] = next[length - 1] + count[length - 1] << 1;
    }
    int[] codes = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> 32 - lengths[symbol];
      }
    }
    return codes;
  }

  /** Bits of a symbol's code; 0 if it has none. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** The code, its first bit the lowest. */
  int code(int symbol) {
    return codes[symbol];
  }

  /** Number of symbols up to the last one that has a code, at least a number. */
  int used(int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }
}
