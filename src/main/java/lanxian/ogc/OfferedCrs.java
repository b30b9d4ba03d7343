package lanxian.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanxian.domain.FaultException;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.http.Parameters;

/**
 * The CRS in which layers are given out: CRS84, WGS 84, CGCS2000, Web Mercator, and the 3° Gauss-Krüger strips of CGCS2000
 * that Changji lies in, with zone prefix (EPSG:4517 to 4519) and without (EPSG:4538 to 4540).
 */
public final class OfferedCrs {
  /** CRS of every answer that asks for none. */
  public static final Crs DEFAULT;

  private static final CrsRegistry REGISTRY = new CrsRegistry();
  private static final Map<String, Crs> BY_CODE = new LinkedHashMap<>();

  static {
    Stream.concat(Stream.of("OGC:CRS84"), IntStream.of(4326, 4490, 3857, 4517, 4518, 4519, 4538, 4539, 4540)
        .mapToObj(code -> "EPSG:" + code)).map(REGISTRY::byCode).forEach(crs -> BY_CODE.put(crs.code(), crs));
    DEFAULT = BY_CODE.get("OGC:CRS84");
  }

  private OfferedCrs() {}

  /** All of them, {@link #DEFAULT} first. */
  public static List<Crs> all() {
    return List.copyOf(BY_CODE.values());
  }

  /** The one that a parameter names; {@link #DEFAULT} if it is absent, and if it names none: then it is at fault. */
  public static Crs of(Parameters parameters, String name) {
    String text = parameters.text(name);
    if (text == null) {
      return DEFAULT;
    }
    return named(text).orElseGet(() -> {
      parameters.bad(name, text + " is not offered; there are " + String.join(", ", all().stream().map(Crs::uri).toList()));
      return DEFAULT;
    });
  }

  /** The one that a URI, URN or code names; empty if it is none of these. */
  public static Optional<Crs> named(String text) {
    try {
      return Optional.ofNullable(BY_CODE.get(REGISTRY.byCode(text).code()));
    } catch (FaultException e) {
      return Optional.empty();
    }
  }
}
