package lanxian.render;

import java.util.Objects;
import java.util.function.Function;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/**
 * Features and how they are drawn.
 *
 * @param style SLD 1.0 as the style model of GeoTools
 * @param schema properties that the style's filters and labels may name
 * @param zones gives the features whose bounds meet a window in EPSG:4490 degrees, always in the same order; asked once
 *     per feature type style and once for labels
 */
public record StyledLayer(Style style, ZoneSchema schema, Function<Envelope, Iterable<ZoneVersion>> zones) {
  public StyledLayer {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(zones, "zones");
  }
}
