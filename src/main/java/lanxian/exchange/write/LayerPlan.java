package lanxian.exchange.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import lanxian.domain.Category;
import lanxian.domain.ZoneSchema;
import lanxian.geo.Crs;

/**
 * What is to be written, besides the zones.
 *
 * @param name of the layer and of files inside an archive: the category's code
 * @param title for people
 * @param category code of the category, which tells short column names apart
 * @param schema columns
 * @param crs CRS of the coordinates written; edges are densified for it
 * @param charset encoding of the texts, where the format leaves a choice
 * @param byteOrderMark true: texts in UTF-8 begin with a mark, where the format leaves a choice (Excel wants one)
 * @param modified date that the file carries as its date of change; never the clock, so that equal layers give equal
 *     bytes
 */
public record LayerPlan(
    String name, String title, String category, ZoneSchema schema, Crs crs, Charset charset, boolean byteOrderMark,
    LocalDate modified) {
  public LayerPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(crs, "crs");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(modified, "modified");
  }

  /** A layer of a category under its own name, in UTF-8 without mark. */
  public static LayerPlan of(Category category, ZoneSchema schema, Crs crs, LocalDate modified) {
    return new LayerPlan(category.code(), category.name().zh(), category.code(), schema, crs, StandardCharsets.UTF_8,
        false, modified);
  }

  public LayerPlan withCharset(Charset other) {
    return new LayerPlan(name, title, category, schema, crs, other, byteOrderMark, modified);
  }

  public LayerPlan withCrs(Crs other) {
    return new LayerPlan(name, title, category, schema, other, charset, byteOrderMark, modified);
  }

  public LayerPlan withByteOrderMark() {
    return new LayerPlan(name, title, category, schema, crs, charset, true, modified);
  }
}
