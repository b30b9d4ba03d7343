package lanxian.ogc.features;

import io.javalin.http.Handler;
import java.util.List;
import java.util.stream.Stream;
import lanxian.geo.Reprojector;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;

/** OGC API – Features over the layers: its handlers and the conformance classes it meets. */
public final class Features {
  private static final String PART_1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  private static final String PART_2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
  private static final String PART_5 = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";

  private final CollectionsHandler collections;
  private final ItemsHandler items;
  private final ItemHandler item;
  private final Answers answers;

  /**
   * @param reprojector brings coordinates into the CRS asked for
   * @param cacheBytes bound on the geometries kept as text
   */
  public Features(Answers answers, Reprojector reprojector, long cacheBytes) {
    this.answers = answers;
    GeometryText geometries = new GeometryText(reprojector, cacheBytes);
    ItemsParameters parameters =
        new ItemsParameters(answers.layers(), reprojector, (all, schema, key) -> FeatureFilter.ALL);
    collections = new CollectionsHandler(answers, (Layer layer, Addresses addresses) -> List.of());
    items = new ItemsHandler(answers, parameters, geometries);
    item = new ItemHandler(answers, parameters, geometries);
  }

  /** {@code /collections} and one of them. */
  public CollectionsHandler collections() {
    return collections;
  }

  public Handler items() {
    return items;
  }

  public Handler item() {
    return item;
  }

  public Handler schema() {
    return new SchemaHandler(answers, SchemaHandler.Kind.SCHEMA);
  }

  public Handler queryables() {
    return new SchemaHandler(answers, SchemaHandler.Kind.QUERYABLES);
  }

  public Handler sortables() {
    return new SchemaHandler(answers, SchemaHandler.Kind.SORTABLES);
  }

  /** URIs of the conformance classes. */
  public List<String> conformance() {
    return Stream.of(
        Stream.of("core", "oas30", "html", "geojson").map(PART_1::concat),
        Stream.of("crs").map(PART_2::concat),
        Stream.of("schemas", "core-roles-features", "returnables-and-receivables", "queryables", "sortables")
            .map(PART_5::concat)).flatMap(uris -> uris).toList();
  }
}
