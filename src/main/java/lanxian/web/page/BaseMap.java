package lanxian.web.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A base map of somebody else under the zones, such as 天地图: off unless the service is told its address.
 *
 * @param template address of a tile of WebMercatorQuad with {@code {z}}, {@code {x}} and {@code {y}}; {@code {0-7}} stands
 *     for one of these digits; empty: none
 * @param note what the publisher wants to be written on the map, such as its 审图号; may be empty
 */
public record BaseMap(String template, String note) {
  private static final Pattern DIGITS = Pattern.compile("\\{(\\d)-(\\d)}");

  /** The origins that tiles come from: the only ones besides the service that the page may ask. */
  Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    if (template.isEmpty()) {
      return origins;
    }
    Matcher digits = DIGITS.matcher(template);
    if (!digits.find()) {
      origins.add(origin(template));
      return origins;
    }
    for (char digit = digits.group(1).charAt(0); digit <= digits.group(2).charAt(0); digit++) {
      origins.add(origin(digits.replaceFirst(String.valueOf(digit))));
    }
    return origins;
  }

  private static String origin(String address) {
    URI uri = URI.create(address.replaceAll("[{}]", ""));
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
