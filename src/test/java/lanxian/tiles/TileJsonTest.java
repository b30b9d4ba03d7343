package lanxian.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lanxian.layers.Layer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class TileJsonTest {
  private static final String URL = "http://localhost/tiles/{z}/{y}/{x}";

  /** Members and their types are those of the TileJSON 3.0.0 specification. */
  @Test
  void saysWhereTilesAreAndWhatIsInThem() {
    Layer layer = TestLayers.layer(List.of(new GeometryFactory().toGeometry(new Envelope(87, 88, 43, 44))));
    JsonNode json = new TileJson("Blue lines", "The office", URL, 4, 16, "en").document(List.of(layer), TestLayers.maker());
    assertThat(json.get("tilejson").textValue()).isEqualTo("3.0.0");
    assertThat(json.at("/tiles/0").textValue()).isEqualTo(URL);
    assertThat(json.get("minzoom").intValue()).isEqualTo(4);
    assertThat(json.get("maxzoom").intValue()).isEqualTo(16);
    assertThat(json.get("bounds").toString()).isEqualTo("[87.0,43.0,88.0,44.0]");
    assertThat(json.get("attribution").textValue()).isEqualTo("The office");
    assertThat(json.get("version").textValue()).isEqualTo("1.0.1");
    assertThat(json.get("dataset_revision").longValue()).isEqualTo(1);
    assertThat(json.at("/vector_layers/0/id").textValue()).isEqualTo(TestLayers.CATEGORY);
    JsonNode fields = json.at("/vector_layers/0/fields");
    assertThat(fields.fieldNames()).toIterable().containsExactlyElementsOf(TileSettings.DEFAULT.columns());
    assertThat(fields.get("version").textValue()).isEqualTo("Version (Number)");
  }

  @Test
  void nothingHasNoBounds() {
    JsonNode json = new TileJson("空", "", URL, 0, 16, "zh").document(List.of(TestLayers.layer(List.of())), TestLayers.maker());
    assertThat(json.has("bounds")).isFalse();
    assertThat(json.has("attribution")).isFalse();
    assertThat(json.at("/vector_layers/0/description").textValue()).isEqualTo("city_blue_line 区");
  }

  @Test
  void aUrlWithoutPlaceholdersIsRefused() {
    assertThatThrownBy(() -> new TileJson("a", "", "http://localhost/{z}/{x}", 0, 1, "en"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TileJson("a", "", URL, 5, 1, "en")).isInstanceOf(IllegalArgumentException.class);
  }
}
