package lanxian.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Tiles as mapbox-vector-tile-java reads them, which tells shells from holes by their turn alone. */
public final class ReadTile {
  private static final String ID = "feature id";

  private ReadTile() {}

  /** A feature; its geometry in units of the tile, y down. */
  public record Feature(String layer, long id, Map<String, Object> properties, Geometry geometry) {
    public String zone() {
      return (String) properties.get("zone_id");
    }
  }

  @SuppressWarnings("unchecked")
  public static List<Feature> of(byte[] tile) {
    List<Feature> features = new ArrayList<>();
    try {
      for (JtsLayer layer : MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(),
          new TagKeyValueMapConverter(true, ID), MvtReader.RING_CLASSIFIER_V2_1).getLayers()) {
        for (Geometry geometry : layer.getGeometries()) {
          Map<String, Object> properties = (Map<String, Object>) geometry.getUserData();
          features.add(new Feature(layer.getName(), (Long) properties.remove(ID), properties, geometry));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return features;
  }
}
