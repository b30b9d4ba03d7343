package lanxian.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** Decodes query strings: always percent-encoded UTF-8 (RFC 3986), whatever charset the body is declared in. */
public final class QueryString {
  private QueryString() {}

  /**
   * Names and values in order.
   *
   * @param raw as it came, without the question mark; null if none
   * @throws FaultException BAD_PARAMETER for every broken escape
   */
  public static Map<String, List<String>> parse(String raw) {
    Map<String, List<String>> parameters = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String pair : (raw == null ? "" : raw).split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String name = decoded(parts[0], parts[0], faults);
        String value = decoded(parts.length > 1 ? parts[1] : "", name, faults);
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return parameters;
  }

  private static String decoded(String text, String name, List<Fault> faults) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') < 0 || text.contains("%EF%BF%BD")) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // told below together with bytes that are no UTF-8
    }
    faults.add(Fault.of(HttpFault.BAD_PARAMETER, text + " is not percent-encoded UTF-8", Place.parameter(name)));
    return "";
  }
}
