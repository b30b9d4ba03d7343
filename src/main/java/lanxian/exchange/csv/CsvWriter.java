package lanxian.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.TextValue;
import lanxian.exchange.write.Written;
import lanxian.exchange.write.ZoneFeed;

/**
 * Writes a table (RFC 4180) in UTF-8: a line of names, then one line a zone; column {@code WKT} holds the geometry in the
 * plan's CRS (x, then y), by which GDAL finds it; lists are joined by 、. The CRS itself stands nowhere in the file.
 *
 * <p>Texts are written as they are. One that begins with {@code =}, {@code +}, {@code -} or {@code @} is taken for a
 * formula by spreadsheets that open the file without asking; who passes such a table on imports it with all columns as
 * text. Putting a sign before it would change the data for everybody else.
 */
public final class CsvWriter implements LayerWriter {
  private static final String GEOMETRY = "WKT";
  private static final String LINE_END = "\r\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (plan.byteOrderMark()) {
      text.write(BYTE_ORDER_MARK);
    }
    List<ZoneColumn> columns = plan.schema().columns();
    text.write(GEOMETRY);
    for (ZoneColumn column : columns) {
      text.write(',');
      field(text, column.name());
    }
    text.write(LINE_END);
    long count = ZoneFeed.run(plan, zones, (record, zone, geometry) -> {
      field(text, WktText.of(geometry));
      for (ZoneColumn column : columns) {
        text.write(',');
        Object value = column.of(zone);
        if (value != null) {
          field(text, TextValue.of(value));
        }
      }
      text.write(LINE_END);
    });
    text.flush();
    return new Written(count, List.of());
  }

  /** In quotes where it must be, an empty text too: nothing at all means no value. */
  private static void field(Writer out, String text) throws IOException {
    boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }
}
