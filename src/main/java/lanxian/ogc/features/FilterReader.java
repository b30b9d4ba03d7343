package lanxian.ogc.features;

import java.util.Map;
import lanxian.domain.ZoneSchema;
import lanxian.http.Parameters;

/** Reads the parameters {@code filter}, {@code filter-lang} and {@code filter-crs}. */
interface FilterReader {
  /** @param key gets what tells this filter from another */
  FeatureFilter read(Parameters parameters, ZoneSchema schema, Map<String, String> key);
}
