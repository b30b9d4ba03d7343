package lanxian.bench.soak.http;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of all zones that one change set leaves of a group: a reader who sees one of them must see as many as it says,
 * and no other of the group.
 */
record Mark(int group, String id, int zones) {
  private static final Pattern NAME = Pattern.compile("soak (\\d+) ([0-9a-f-]{36}) of (\\d+)");

  static Mark next(int group, int zones) {
    return new Mark(group, UUID.randomUUID().toString(), zones);
  }

  /** Reads the name of a zone; null if it is none of these. */
  static Mark read(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? new Mark(Integer.parseInt(matcher.group(1)), matcher.group(2), Integer.parseInt(matcher.group(3))) : null;
  }

  @Override
  public String toString() {
    return "soak " + group + " " + id + " of " + zones;
  }
}
