package lanxian.ogc.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Validity;
import lanxian.geo.Crs;
import lanxian.http.Link;
import lanxian.http.Representation;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.OfferedCrs;
import org.locationtech.jts.geom.Envelope;

/**
 * The description of a layer as a collection (OGC API – Features Part 1, 7.14; Part 2, 6.2).
 *
 * @param more gives links to other ways to have the layer: tiles, styles
 */
public record CollectionDocument(Addresses addresses, String language, MoreLinks more) {

  /** Links of a collection that other interfaces add. */
  public interface MoreLinks {
    List<Link> of(Layer layer, Addresses addresses);
  }

  ObjectNode of(Layer layer, List<Link> first) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", layer.id());
    node.put("title", layer.category().name().in(language));
    node.put("description", layer.category().description().in(language));
    node.put("itemType", "feature");
    extent(node.putObject("extent"), layer);
    ArrayNode crs = node.putArray("crs");
    OfferedCrs.all().forEach(offered -> crs.add(offered.uri()));
    node.put("storageCrs", Crs.STORED.uri());
    node.put("datasetRevision", layer.revision()).put("asOf", layer.asOf().toString());
    node.put("numberOfFeatures", layer.count());
    ArrayNode links = node.putArray("links");
    first.forEach(link -> links.add(link.toJson()));
    links(layer).forEach(link -> links.add(link.toJson()));
    return node;
  }

  private static void extent(ObjectNode extent, Layer layer) {
    Envelope box = layer.bounds();
    if (!box.isNull()) {
      extent.putObject("spatial").put("crs", OfferedCrs.DEFAULT.uri()).putArray("bbox").addArray()
          .add(box.getMinX()).add(box.getMinY()).add(box.getMaxX()).add(box.getMaxY());
    }
    Validity days = layer.days();
    ArrayNode interval = extent.putObject("temporal").put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")
        .putArray("interval").addArray();
    interval.add(days.from() == null ? null : days.from() + "T00:00:00Z");
    interval.add(days.to() == null ? null : days.to() + "T00:00:00Z");
  }

  /**
   * GDAL takes the last link to items as GeoJSON that it finds, and pages through what it leads to: the file without pages
   * must not be one of them.
   */
  private static String relation(Representation form) {
    return form.type().equals(Representation.GEOJSON.type()) && !form.equals(Representation.GEOJSON) ? "enclosure" : "items";
  }

  private List<Link> links(Layer layer) {
    String here = "/collections/" + layer.id();
    List<Link> links = new ArrayList<>();
    FileForms.ALL.forEach(form -> links.add(Link.to(relation(form), addresses.atRevision(here + "/items?f=" + form.f()),
        form.type(), "Features as " + form.title())));
    links.add(Link.to("http://www.opengis.net/def/rel/ogc/1.0/queryables", addresses.atRevision(here + "/queryables"),
        "application/schema+json", "Properties to filter by"));
    links.add(Link.to("http://www.opengis.net/def/rel/ogc/1.0/sortables", addresses.atRevision(here + "/sortables"),
        "application/schema+json", "Properties to sort by"));
    links.add(Link.to("http://www.opengis.net/def/rel/ogc/1.0/schema", addresses.atRevision(here + "/schema"),
        "application/schema+json", "Schema of the features"));
    links.addAll(more.of(layer, addresses));
    return links;
  }
}
