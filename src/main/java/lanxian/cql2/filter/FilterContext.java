package lanxian.cql2.filter;

import java.time.ZoneId;
import java.util.Objects;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;

/**
 * What a filter means besides its words.
 *
 * @param queryables the properties that it may name
 * @param crs of its geometries, with the order of axes that it has by definition ({@link Crs#isNorthFirst}): as
 *     {@link lanxian.geo.CrsRegistry#byCode} gives it for {@code filter-crs}, for OGC:CRS84 where there is none
 * @param reprojector brings its geometries into EPSG:4490
 * @param zone whose days count: beside a day, a time stands for the day that it lies on there
 */
public record FilterContext(Queryables queryables, Crs crs, Reprojector reprojector, ZoneId zone) {
  public FilterContext {
    Objects.requireNonNull(queryables, "queryables");
    Objects.requireNonNull(crs, "crs");
    Objects.requireNonNull(reprojector, "reprojector");
    Objects.requireNonNull(zone, "zone");
  }
}
