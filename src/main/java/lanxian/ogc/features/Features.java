package lanxian.ogc.features;

import io.javalin.http.Handler;
import java.util.List;
import java.util.stream.Stream;
import lanxian.geo.Reprojector;
import lanxian.ogc.Answers;

/** OGC API – Features over the layers: its handlers and the conformance classes it meets. */
public final class Features {
  private static final String PART_1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  private static final String PART_2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
  private static final String PART_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
  private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
  private static final String PART_5 = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";

  private final CollectionsHandler collections;
  private final ItemsHandler items;
  private final ItemHandler item;
  private final Answers answers;

  /**
   * @param reprojector brings coordinates into the CRS asked for
   * @param geometries writes geometries
   * @param more gives a collection's links to other ways to have it
   */
  public Features(Answers answers, Reprojector reprojector, GeometryText geometries, CollectionDocument.MoreLinks more) {
    this.answers = answers;
    ItemsParameters parameters =
        new ItemsParameters(answers.layers(), reprojector, new Cql2Reader(answers.layers(), reprojector));
    collections = new CollectionsHandler(answers, more);
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
        Stream.of("queryables", "queryables-query-parameters", "filter", "features-filter").map(PART_3::concat),
        Stream.of("cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators", "case-insensitive-comparison",
            "accent-insensitive-comparison", "basic-spatial-functions", "basic-spatial-functions-plus", "spatial-functions",
            "temporal-functions", "array-functions", "property-property", "arithmetic").map(CQL2::concat),
        Stream.of("schemas", "core-roles-features", "returnables-and-receivables", "queryables", "sortables")
            .map(PART_5::concat)).flatMap(uris -> uris).toList();
  }
}
