package lanxian.geo;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Datums of elsewhere by the names that {@code .prj} files give them, with the EPSG code of their geographic system,
 * whose shift to WGS 84 the EPSG database holds. A search of the whole database for a name takes many seconds, and for
 * a name it has not the longest; these few are what test and sample files of the world come in.
 */
final class ForeignDatums {
  private static final Map<String, Integer> CODES = Map.ofEntries(
      Map.entry("NORTHAMERICAN1983", 4269), Map.entry("NAD83", 4269),
      Map.entry("NORTHAMERICAN1927", 4267), Map.entry("NAD27", 4267),
      Map.entry("ETRS1989", 4258), Map.entry("ETRS89", 4258),
      Map.entry("EUROPEANTERRESTRIALREFERENCESYSTEM1989", 4258),
      Map.entry("SWEREF99", 4619), Map.entry("RT1990", 4124), Map.entry("OSGB1936", 4277),
      Map.entry("AMERSFOORT", 4289), Map.entry("PULKOVO1942", 4284), Map.entry("GDA1994", 4283),
      Map.entry("NZGD2000", 4167), Map.entry("JGD2000", 4612), Map.entry("KOREAN2000", 4737));

  private static final Pattern PREFIX = Pattern.compile("^(D|GCS)_");
  private static final Pattern NOT_NAME = Pattern.compile("[^A-Z0-9]|DATUM");

  private ForeignDatums() {}

  /** EPSG code of the geographic system on the datum of that name. */
  static OptionalInt code(String datumName) {
    String upper = datumName.toUpperCase(Locale.ROOT);
    Integer code = CODES.get(NOT_NAME.matcher(PREFIX.matcher(upper).replaceFirst("")).replaceAll(""));
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }
}
