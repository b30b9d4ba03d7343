package lanxian.exchange.kml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.attributes.TypedText;
import lanxian.exchange.layer.Dropped;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.VertexBudget;
import lanxian.exchange.xml.XmlSource;
import org.locationtech.jts.geom.Geometry;

/** Reads one Placemark. Its extended data come before its name and description, which people see on a map. */
final class KmlPlacemark {
  private final XmlSource xml;
  private final KmlSchema schema;
  private final Limits limits;
  private final Place where;
  private final FeatureParts parts = new FeatureParts();
  private final Map<String, Object> data = new LinkedHashMap<>();
  private final Map<String, Object> shown = new LinkedHashMap<>();
  private final KmlGeometryReader geometry;

  KmlPlacemark(XmlSource xml, KmlSchema schema, VertexBudget budget, Limits limits, Place where) {
    this.xml = xml;
    this.schema = schema;
    this.limits = limits;
    this.where = where;
    this.geometry = new KmlGeometryReader(xml, budget, parts, where);
  }

  /** The Placemark that begins, read to its end. */
  RawFeature read(Dropped dropped) {
    String id = xml.attribute("id");
    while (xml.next() && !xml.isEnd()) {
      if (!xml.isStart()) {
        continue;
      }
      String name = xml.name();
      if (KmlGeometryReader.isGeometry(name)) {
        geometry.read();
      } else {
        switch (name) {
          case "name", "description" -> put(shown, name, xml.text().strip());
          case "ExtendedData" -> extended();
          default -> xml.skip();
        }
      }
    }
    shown.forEach(data::putIfAbsent);
    if (data.size() > limits.maxAttributes()) {
      parts.fault(Fault.of(ExchangeFault.ATTRIBUTES_TOO_LARGE,
          "more than %d values".formatted(limits.maxAttributes()), where));
      data.clear();
    }
    Optional<Geometry> built = geometry.geometry();
    if (built.isEmpty() && parts.faults().isEmpty() && !parts.mended().isEmpty()) {
      parts.mended().forEach(mended -> parts.fault(mended.fault())); // nothing is left of it
    }
    dropped.add(geometry.hasZ(), false);
    return new RawFeature(where.record(), id, built.orElse(null), data, null, where, parts.mended(), parts.faults(),
        false);
  }

  private void extended() {
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "Data" -> data();
          case "SchemaData" -> schemaData();
          default -> xml.skip();
        }
      }
    }
  }

  private void data() {
    String name = xml.attribute("name");
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        if (xml.name().equals("value") && name != null) {
          put(data, name, xml.text());
        } else {
          xml.skip();
        }
      }
    }
  }

  private void schemaData() {
    String url = xml.attribute("schemaUrl");
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        String name = xml.attribute("name");
        if (xml.name().equals("SimpleData") && name != null) {
          put(data, name, schema.typed(url, name, xml.text()));
        } else {
          xml.skip();
        }
      }
    }
  }

  private void put(Map<String, Object> values, String name, Object value) {
    if (value instanceof String text) {
      Optional<Fault> wrong = TypedText.wrong(name, text, limits, where);
      if (wrong.isPresent()) {
        parts.fault(wrong.get());
        return;
      }
    }
    Object before = "".equals(value) ? null : values.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      parts.fault(Fault.of(ExchangeFault.ATTRIBUTE_INVALID, name + " is stated twice with different values", where));
    }
  }
}
