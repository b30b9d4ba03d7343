package lanxian.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names and ids of a layer's features in one text, so that looking for a part of one is going through memory once: some
 * milliseconds for 200,000. Upper and lower case are the same. Immutable.
 */
final class NameIndex {
  private static final char NAME = '\u0001';
  private static final char ID = '\u0002';

  private final String text;
  private final int[] starts;

  private NameIndex(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Takes names and ids, feature by feature. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private int size;

    Builder(int features) {
      starts = new int[features];
    }

    /** @param name null if it has none */
    void add(String name, String id) {
      starts[size++] = text.length();
      text.append(NAME).append(name == null ? "" : plain(name)).append(ID).append(plain(id));
    }

    NameIndex build() {
      return new NameIndex(text.append(NAME).toString(), starts);
    }
  }

  private static String plain(String given) {
    return given.strip().toLowerCase(Locale.ROOT).replace(NAME, ' ').replace(ID, ' ');
  }

  /**
   * Features whose name or id holds a text, the best first: that is the text, begins with it, holds it.
   *
   * @param limit of each of the three at most
   */
  List<NameMatch> find(String wanted, int limit) {
    String part = plain(wanted);
    List<List<NameMatch>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (part.isEmpty()) {
      return List.of();
    }
    int at = text.indexOf(part);
    while (at >= 0) {
      int feature = Arrays.binarySearch(starts, at);
      feature = feature >= 0 ? feature : -feature - 2;
      int end = feature + 1 < starts.length ? starts[feature + 1] : text.length() - 1;
      NameMatch.How how = best(part, at, end);
      List<NameMatch> same = found.get(how.ordinal());
      if (same.size() < limit) {
        same.add(new NameMatch(feature, how));
      }
      at = text.indexOf(part, end);
    }
    return found.stream().flatMap(List::stream).toList();
  }

  /** The best of all places of a feature that hold the text. */
  private NameMatch.How best(String part, int first, int end) {
    NameMatch.How best = NameMatch.How.PART;
    for (int at = first; at >= 0 && at < end; at = text.indexOf(part, at + 1)) {
      char before = text.charAt(at - 1);
      char after = text.charAt(at + part.length());
      if ((before == NAME || before == ID) && (after == NAME || after == ID)) {
        return NameMatch.How.WHOLE;
      }
      best = before == NAME || before == ID ? NameMatch.How.BEGIN : best;
    }
    return best;
  }
}
