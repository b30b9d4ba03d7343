package lanxian.exchange.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lanxian.geo.Crs;

/**
 * How a shapefile is written.
 *
 * @param prj text of the {@code .prj} file; null = write none
 * @param charset encoding of column names and texts
 * @param cpg whether a {@code .cpg} file names the encoding
 * @param languageByte language driver of the dBASE header, e.g. 0x4D for code page 936; 0 = none
 * @param modified date of last change that the dBASE header carries; never the clock, so that equal data give equal
 *     bytes
 * @param cutLongTexts true: a text longer than its column is cut after its last whole character that fits, and told;
 *     false: it is refused
 */
public record ShapefileWriteOptions(
    String prj, Charset charset, boolean cpg, int languageByte, LocalDate modified, boolean cutLongTexts) {
  /** Language driver of simplified Chinese, code page 936. */
  public static final int LANGUAGE_GBK = 0x4D;

  public ShapefileWriteOptions {
    if (modified.getYear() < 1900 || modified.getYear() > 2155) {
      throw new IllegalArgumentException("a dBASE header holds the years 1900 to 2155, not " + modified.getYear());
    }
    if (languageByte < 0 || languageByte > 255) {
      throw new IllegalArgumentException("not a byte: " + languageByte);
    }
  }

  /** UTF-8 with {@code .cpg} and {@code .prj}. */
  public static ShapefileWriteOptions utf8(Crs crs, LocalDate modified) {
    return new ShapefileWriteOptions(EsriWkt.of(crs), StandardCharsets.UTF_8, true, 0, modified, false);
  }

  /** GBK with {@code .cpg}, {@code .prj} and the language byte. */
  public static ShapefileWriteOptions gbk(Crs crs, LocalDate modified) {
    return new ShapefileWriteOptions(EsriWkt.of(crs), Charset.forName("GBK"), true, LANGUAGE_GBK, modified, false);
  }

  /** The same without {@code .cpg}, as old software writes it. */
  public ShapefileWriteOptions withoutCpg() {
    return new ShapefileWriteOptions(prj, charset, false, languageByte, modified, cutLongTexts);
  }

  /** The same, but long texts are cut instead of refused. */
  public ShapefileWriteOptions cuttingLongTexts() {
    return new ShapefileWriteOptions(prj, charset, cpg, languageByte, modified, true);
  }
}
