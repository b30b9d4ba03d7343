package lanxian.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/**
 * A form in which an answer can be given.
 *
 * @param f value of the parameter {@code f} that asks for it
 * @param mediaType media type, with parameters where it has any
 * @param title what it is, for a person
 */
public record Representation(String f, String mediaType, String title) {
  public static final Representation JSON = new Representation("json", "application/json", "JSON");
  public static final Representation GEOJSON = new Representation("json", "application/geo+json", "GeoJSON");
  public static final Representation SCHEMA = new Representation("json", "application/schema+json", "JSON Schema");
  public static final Representation HTML = new Representation("html", "text/html; charset=utf-8", "HTML");

  /** A range of an Accept header with its weight. */
  private record Range(String type, double weight) {
    boolean takes(String mediaType) {
      String bare = bare(mediaType);
      return type.equals("*/*") || type.equals(bare) || type.equals("application/json") && bare.endsWith("+json")
          || type.endsWith("/*") && bare.startsWith(type.substring(0, type.length() - 1));
    }

    /** The more exact one of two ranges counts. */
    int exactness() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  /** The media type without parameters. */
  public String type() {
    return bare(mediaType);
  }

  /**
   * What a request asks for: {@code f} before the header {@code Accept}; the first one offered where it does not care.
   *
   * @throws FaultException NOT_ACCEPTABLE if the header takes none of them; an unknown {@code f} goes to the parameters
   */
  public static Representation of(Context ctx, Parameters parameters, List<Representation> offered) {
    String f = parameters.oneOf("f",
        new TreeSet<>(offered.stream().map(Representation::f).toList()), null);
    if (f != null) {
      return offered.stream().filter(form -> form.f().equals(f)).findFirst().orElseThrow();
    }
    return accepted(ctx.header("Accept"), offered);
  }

  static Representation accepted(String header, List<Representation> offered) {
    if (header == null || header.isBlank()) {
      return offered.get(0);
    }
    List<Range> ranges = ranges(header);
    Representation best = null;
    double bestWeight = 0;
    for (Representation form : offered) {
      double weight = ranges.stream().filter(range -> range.takes(form.mediaType()))
          .max(Comparator.comparingInt(Range::exactness)).map(Range::weight).orElse(0.0);
      if (weight > bestWeight) {
        best = form;
        bestWeight = weight;
      }
    }
    if (best == null) {
      throw new FaultException(Fault.of(HttpFault.NOT_ACCEPTABLE, "None of what the header Accept takes is to be had"
          + " here; there are " + String.join(", ", offered.stream().map(Representation::type).toList()),
          Place.parameter("Accept")));
    }
    return best;
  }

  private static List<Range> ranges(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",", 100)) {
      String[] pieces = part.split(";");
      double weight = 1;
      for (int i = 1; i < pieces.length; i++) {
        String piece = pieces[i].strip();
        if (piece.startsWith("q=")) {
          weight = weight(piece.substring(2));
        }
      }
      ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), weight));
    }
    return ranges;
  }

  private static double weight(String text) {
    try {
      double weight = Double.parseDouble(text);
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String bare(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
