package lanxian.ogc;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.http.BaseUrl;
import lanxian.http.Link;
import lanxian.http.QueryString;
import lanxian.http.Representation;

/** Absolute addresses of one request and what is near it. */
public final class Addresses {
  private final String base;
  private final String path;
  private final Map<String, List<String>> query;

  public Addresses(Context ctx, BaseUrl baseUrl) {
    this.base = baseUrl.of(ctx);
    this.path = encodedPath(ctx.path());
    this.query = QueryString.parse(ctx.queryString());
  }

  /** Address of the service, without a slash at its end. */
  public String base() {
    return base;
  }

  /** Address of a path of the service, e.g. /collections. */
  public String at(String pathOfService) {
    return base + pathOfService;
  }

  /** Address of a path of the service with those parameters of this request that are named, e.g. its revision. */
  public String keeping(String pathOfService, String... names) {
    StringBuilder address = new StringBuilder(at(pathOfService));
    char join = pathOfService.indexOf('?') < 0 ? '?' : '&';
    for (String name : names) {
      for (String value : query.getOrDefault(name, List.of())) {
        address.append(join).append(name).append('=').append(encoded(value));
        join = '&';
      }
    }
    return address.toString();
  }

  /** Address of a path of the service, for the dataset revision that this request names, if it names one. */
  public String atRevision(String pathOfService) {
    return keeping(pathOfService, "revision");
  }

  /** This address with some parameters changed; null takes one away. */
  public String with(Map<String, String> changes) {
    Map<String, List<String>> changed = new TreeMap<>(query);
    changes.forEach((name, value) -> {
      if (value == null) {
        changed.remove(name);
      } else {
        changed.put(name, List.of(value));
      }
    });
    List<String> pairs = new ArrayList<>();
    changed.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return base + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
  }

  /** Links to this answer, in the form it has and in the others there are. */
  public List<Link> selfAndAlternates(Representation chosen, List<Representation> offered) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("self", with(Map.of()), chosen.type(), "This document"));
    for (Representation other : offered) {
      if (!other.equals(chosen)) {
        links.add(Link.to("alternate", with(Map.of("f", other.f())), other.type(), "This document as " + other.title()));
      }
    }
    return links;
  }

  /** Several changes of parameters; a value may be null. */
  public static Map<String, String> changes(String... namesAndValues) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return changes;
  }

  /** A text as part of an address (RFC 3986). */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encodedPath(String path) {
    return String.join("/", List.of(path.split("/", -1)).stream().map(Addresses::encoded).toList());
  }
}
