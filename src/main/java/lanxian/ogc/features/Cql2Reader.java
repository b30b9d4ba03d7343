package lanxian.ogc.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.cql2.filter.FilterContext;
import lanxian.cql2.filter.Queryables;
import lanxian.cql2.filter.ZoneFilter;
import lanxian.cql2.json.Cql2Json;
import lanxian.cql2.text.Cql2Text;
import lanxian.cql2.tree.Limits;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.ZoneSchema;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Crs;
import lanxian.geo.Reprojector;
import lanxian.http.Parameters;
import lanxian.layers.Layers;
import lanxian.ogc.OfferedCrs;
import org.locationtech.jts.geom.Envelope;

/** Reads filters in CQL2 (OGC API – Features Part 3, 6.4): {@code filter}, {@code filter-lang}, {@code filter-crs}. */
final class Cql2Reader {
  private static final Place PLACE = Place.parameter("filter");

  private final Layers layers;
  private final Reprojector reprojector;

  Cql2Reader(Layers layers, Reprojector reprojector) {
    this.layers = layers;
    this.reprojector = reprojector;
  }

  /** @param key gets what tells this filter from another */
  FeatureFilter read(Parameters parameters, ZoneSchema schema, Map<String, String> key) {
    String text = parameters.text("filter");
    String language = parameters.oneOf("filter-lang", Set.of("cql2-text", "cql2-json"),
        text != null && text.startsWith("{") ? "cql2-json" : "cql2-text");
    Crs crs = OfferedCrs.of(parameters, "filter-crs");
    if (text == null) {
      return FeatureFilter.ALL;
    }
    key.put("filter", language + " " + crs.code() + " " + text);
    try {
      ParsedFilter parsed = language.equals("cql2-json") ? Cql2Json.parse(text, Limits.DEFAULT, PLACE)
          : Cql2Text.parse(text, Limits.DEFAULT, PLACE);
      return of(ZoneFilter.of(parsed,
          new FilterContext(Queryables.of(schema), crs, reprojector, layers.zone())));
    } catch (FaultException e) {
      e.faults().forEach(parameters::add);
      return FeatureFilter.ALL;
    }
  }

  private static FeatureFilter of(ZoneFilter filter) {
    List<Envelope> windows = filter.window().map(window -> new ArrayList<>(List.of(window))).orElse(null);
    return new FeatureFilter() {
      @Override
      public boolean takes(ZoneVersion zone) {
        return filter.test(zone);
      }

      @Override
      public List<Envelope> windows() {
        return windows;
      }
    };
  }
}
