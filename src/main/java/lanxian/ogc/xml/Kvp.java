package lanxian.ogc.xml;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lanxian.http.QueryString;

/**
 * Parameters of the older OGC services (WMS 1.3.0, 6.8): names in any case, values as they are; what a service does not
 * know it ignores.
 */
public final class Kvp {
  private final Map<String, String> values = new TreeMap<>();

  public Kvp(Context ctx) {
    this(QueryString.parse(ctx.queryString()));
  }

  public Kvp(Map<String, List<String>> given) {
    given.forEach((name, texts) -> values.putIfAbsent(name.toUpperCase(Locale.ROOT), texts.get(0)));
  }

  /** The value; null if the parameter is absent or empty. */
  public String text(String name) {
    String text = values.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The value, which may be empty; null if the parameter is absent. */
  public String raw(String name) {
    return values.get(name);
  }

  /** The values between commas; none if the parameter is absent or empty. */
  public List<String> list(String name) {
    String text = values.get(name);
    return text == null || text.isBlank() ? List.of() : List.of(text.split(",", -1));
  }
}
