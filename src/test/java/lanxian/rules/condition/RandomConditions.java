package lanxian.rules.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random ECQL over the fields of {@link Sample}, all of which it can give random values. */
final class RandomConditions {
  static final List<String> ACTIVITIES = List.of("LIVESTOCK", "WELL", "INDUSTRY");
  static final List<String> CODES = List.of("C22", "C2511", "A03", "%_'x");

  private final Random random;

  RandomConditions(long seed) {
    random = new Random(seed);
  }

  String condition(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    return switch (random.nextInt(3)) {
      case 0 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
      case 1 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
      default -> "NOT (" + condition(depth - 1) + ")";
    };
  }

  /** Every field at most once, so that strong logic is exact. */
  String readOnce(int leaves) {
    List<String> fields = new ArrayList<>(
        List.of("outfall", "hazchem", "zone.built", "local.ruled", "activity", "code"));
    Collections.shuffle(fields, random);
    List<String> parts = new ArrayList<>();
    for (String field : fields.subList(0, Math.min(leaves, fields.size()))) {
      String value = field.equals("activity") ? quoted(one(ACTIVITIES)) : field.equals("code") ? "'C22'" : flag();
      parts.add((random.nextBoolean() ? "" : "NOT ") + field + " = " + value);
    }
    while (parts.size() > 1) {
      String joined = "(" + parts.remove(random.nextInt(parts.size())) + (random.nextBoolean() ? " AND " : " OR ")
          + parts.remove(random.nextInt(parts.size())) + ")";
      parts.add(random.nextInt(4) == 0 ? "NOT " + joined : joined);
    }
    return parts.get(0);
  }

  private String leaf() {
    return switch (random.nextInt(9)) {
      case 0 -> "activity = " + quoted(one(ACTIVITIES));
      case 1 -> "activity " + (random.nextBoolean() ? "NOT " : "") + "IN ('WELL'," + quoted(one(ACTIVITIES)) + ")";
      case 2 -> "activity <> " + quoted(one(ACTIVITIES));
      case 3 -> "heads " + one(List.of("=", "<>", "<", "<=", ">", ">=")) + " " + number();
      case 4 -> "heads " + (random.nextBoolean() ? "NOT " : "") + "BETWEEN " + number() + " AND " + number();
      case 5 -> "heads " + one(List.of("+", "-", "*")) + " " + number() + " > output + " + number();
      case 6 -> one(List.of("outfall", "hazchem")) + " = " + flag();
      case 7 -> "code LIKE " + quoted(one(List.of("C%", "%1", "C__", "%", "A03", "%'%")));
      default -> "code = " + quoted(one(CODES));
    };
  }

  String number() {
    return String.valueOf(random.nextInt(5));
  }

  String flag() {
    return String.valueOf(random.nextBoolean());
  }

  <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
