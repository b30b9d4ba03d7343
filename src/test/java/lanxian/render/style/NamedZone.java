package lanxian.render.style;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;

/** A feature with class, status and name, on which GeoTools tries filters. */
final class NamedZone {
  private final SimpleFeature feature;

  NamedZone(String zoneClass, String status, String name) {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName("zone");
    type.add("class", String.class);
    type.add("geometry_status", String.class);
    type.add("name", String.class);
    feature = SimpleFeatureBuilder.build(type.buildFeatureType(), new Object[] {zoneClass, status, name}, "zone");
  }

  String value(String property) {
    return (String) feature.getAttribute(property);
  }

  SimpleFeature feature() {
    return feature;
  }

  boolean meets(StylePart part) {
    return (part.filter() == null || part.filter().evaluate(feature))
        && part.noneOf().stream().noneMatch(filter -> filter.evaluate(feature));
  }
}
