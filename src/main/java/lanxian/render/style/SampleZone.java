package lanxian.render.style;

import java.util.Collection;
import lanxian.domain.GeometryStatus;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;

/** A feature of which nothing is known but class and status, to try filters of rules on. */
final class SampleZone {
  private final SimpleFeature feature;

  /** @param properties names that filters ask for; those other than class and status have no value */
  SampleZone(Collection<String> properties, String zoneClass, GeometryStatus status) {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName("zone");
    properties.forEach(name -> type.add(name, String.class));
    feature = SimpleFeatureBuilder.build(type.buildFeatureType(), new Object[0], "zone");
    if (properties.contains("class")) {
      feature.setAttribute("class", zoneClass);
    }
    if (properties.contains("geometry_status")) {
      feature.setAttribute("geometry_status", status.name());
    }
  }

  boolean meets(StylePart part) {
    return (part.filter() == null || part.filter().evaluate(feature))
        && part.noneOf().stream().noneMatch(filter -> filter.evaluate(feature));
  }
}
