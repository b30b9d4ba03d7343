package lanxian.ogc.wms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import lanxian.domain.SecurityLevel;
import lanxian.geo.Crs;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.layers.Layers;
import lanxian.ogc.OfferedCrs;
import lanxian.ogc.xml.Kvp;
import org.locationtech.jts.geom.Envelope;

/** Reads what GetMap and GetFeatureInfo have in common (WMS 1.3.0, 7.3.3; 1.1.1, 7.2.3). */
final class MapReader {
  /** Name of the one style of each layer. */
  static final String STYLE = "default";

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  static final int WHITE = 0xFFFFFF;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

  private final Layers layers;
  private final SecurityLevel clearance;
  private final WmsVersion version;
  private final Kvp kvp;
  private final Reasons reasons;

  /** @param clearance the highest level of zones that whoever asks sees */
  MapReader(Layers layers, SecurityLevel clearance, WmsVersion version, Kvp kvp, Reasons reasons) {
    this.layers = layers;
    this.clearance = clearance;
    this.version = version;
    this.kvp = kvp;
    this.reasons = reasons;
  }

  /** The layers of the day that TIME tells, today's where it does not (annex C). */
  LayerSet day() {
    String time = kvp.text("TIME");
    if (time == null || time.equalsIgnoreCase("current")) {
      return layers.now(clearance);
    }
    try {
      LocalDate day = time.length() <= 10 ? LocalDate.parse(time) : layers.day(OffsetDateTime.parse(time).toInstant());
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return layers.on(day, clearance);
      }
    } catch (DateTimeException e) {
      // told below
    }
    reasons.add("InvalidDimensionValue", "TIME is \"" + time + "\", not a day like 2026-08-15");
    return layers.now(clearance);
  }

  /** The layers named by a parameter. */
  List<Layer> named(String parameter, LayerSet set) {
    List<String> names = kvp.list(parameter);
    if (names.isEmpty()) {
      reasons.add("LayerNotDefined", parameter + " names no layer");
    } else if (names.size() > Capabilities.MAX_LAYERS) {
      reasons.add(null, parameter + " names " + names.size() + " layers; at most " + Capabilities.MAX_LAYERS + " are drawn at once");
      return List.of();
    }
    List<Layer> found = new ArrayList<>();
    for (String name : names) {
      set.layer(name.strip()).ifPresentOrElse(found::add,
          () -> reasons.add("LayerNotDefined", "There is no layer \"" + name + "\""));
    }
    return found;
  }

  /** Refuses styles that there are not. */
  void styles(int layerCount) {
    List<String> styles = kvp.list("STYLES");
    if (!styles.isEmpty() && styles.size() != layerCount) {
      reasons.add("StyleNotDefined", "STYLES names " + styles.size() + " styles for " + layerCount + " layers");
    }
    styles.stream().map(String::strip).filter(style -> !style.isEmpty() && !style.equals(STYLE))
        .forEach(style -> reasons.add("StyleNotDefined", "There is no style \"" + style + "\", only " + STYLE));
  }

  /** Everything of the map. */
  MapQuery map(List<Layer> drawn) {
    Crs crs = crs();
    Envelope bounds = bounds(crs);
    return new MapQuery(drawn, crs, bounds, size("WIDTH"), size("HEIGHT"),
        "TRUE".equalsIgnoreCase(kvp.text("TRANSPARENT")), background());
  }

  private Crs crs() {
    String name = kvp.text(version.crsParameter());
    Optional<Crs> crs = name == null ? Optional.empty() : version.crs(name);
    if (crs.isEmpty()) {
      reasons.add(version.badCrs(), (name == null ? version.crsParameter() + " is missing" : name + " is not offered")
          + "; there are " + String.join(", ", OfferedCrs.all().stream().map(version::name).toList()));
    }
    return crs.orElse(OfferedCrs.DEFAULT);
  }

  private Envelope bounds(Crs crs) {
    List<String> parts = kvp.list("BBOX");
    double[] numbers = new double[4];
    boolean good = parts.size() == 4;
    for (int i = 0; good && i < 4; i++) {
      String part = parts.get(i).strip();
      good = NUMBER.matcher(part).matches();
      numbers[i] = good ? Double.parseDouble(part) : 0;
      good = good && Math.abs(numbers[i]) < 1e9;
    }
    if (!good) {
      reasons.add(null, "BBOX must be four numbers: minx,miny,maxx,maxy in the axes of " + version.crsParameter());
      return new Envelope(0, 1, 0, 1);
    }
    if (!(numbers[0] < numbers[2] && numbers[1] < numbers[3])) {
      reasons.add(null, "BBOX has no area: its minimum must be below its maximum in both axes");
      return new Envelope(0, 1, 0, 1);
    }
    return version.isNorthFirst(crs) ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
        : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
  }

  /** A number of pixels. */
  private int size(String name) {
    return pixels(name, 1, Capabilities.MAX_PIXELS, 1);
  }

  /** A whole number from a parameter that must be there. */
  int pixels(String name, int min, int max, int otherwise) {
    String text = kvp.text(name);
    if (text != null && text.matches("\\d{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
      return Integer.parseInt(text);
    }
    reasons.add(name.length() == 1 ? "InvalidPoint" : null,
        name + (text == null ? " is missing" : " is " + text) + "; it must be a whole number from " + min + " to " + max);
    return otherwise;
  }

  private int background() {
    String text = kvp.text("BGCOLOR");
    OptionalInt rgb = rgb(text);
    if (text != null && rgb.isEmpty()) {
      reasons.add(null, "BGCOLOR is " + text + ", not a colour like 0xFFFFFF");
    }
    return rgb.orElse(WHITE);
  }

  /** Red, green and blue of a colour like 0xFFFFFF; empty if it is none or null. */
  static OptionalInt rgb(String text) {
    return text != null && text.matches("0[xX][0-9A-Fa-f]{6}")
        ? OptionalInt.of(Integer.parseInt(text.substring(2), 16)) : OptionalInt.empty();
  }
}
