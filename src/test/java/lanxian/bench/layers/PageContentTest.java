package lanxian.bench.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageContentTest {
  private static final PageContent.Demand WHOLE = new PageContent.Demand(1e-7, true);

  private static PageContent page(String... features) {
    return PageContent.read(("{\"features\":[" + String.join(",", features) + "]}").getBytes(StandardCharsets.UTF_8));
  }

  private static String feature(String id, String type, String coordinates) {
    return "{\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "},\"properties\":{\"zone_id\":\"" + id
        + "\"}}";
  }

  @Test
  void countsVerticesOfAllRings() {
    PageContent page = page(feature("a", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]"));
    assertThat(page.zones().get("a").vertices()).isEqualTo(8);
    assertThat(page.zones().get("a").bounds().getMaxX()).isEqualTo(4);
  }

  @Test
  void tellsZonesThatDifferOrAreMissing() {
    String a = feature("a", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]");
    String b = feature("b", "Polygon", "[[[0,0],[4,0],[4,4],[0,0]]]");
    String moved = feature("a", "Polygon", "[[[0,0],[4.1,0],[4,4],[0,0]]]");
    String more = feature("a", "Polygon", "[[[0,0],[4,0],[4,2],[4,4],[0,0]]]");
    assertThat(page(a, b).differing(page(b, a), WHOLE)).isZero();
    assertThat(page(a, b).differing(page(a), WHOLE)).isEqualTo(1);
    assertThat(page(a).differing(page(moved), WHOLE)).isEqualTo(1);
    assertThat(page(a).differing(page(more), WHOLE)).isEqualTo(1);
  }

  @Test
  void verticesOfPartsAreLeftOutOnDemand() {
    String parts = feature("a", "MultiPolygon", "[[[[0,0],[4,0],[4,4],[0,0]]],[[[6,0],[7,0],[7,1],[6,0]]]]");
    String doubled = feature("a", "MultiPolygon",
        "[[[[0,0],[4,0],[4,4],[0,0]],[[6,0],[7,0],[7,1],[6,0]]],[[[6,0],[7,0],[7,1],[6,0]]]]");
    assertThat(page(parts).differing(page(doubled), WHOLE)).isEqualTo(1);
    assertThat(page(parts).differing(page(doubled), new PageContent.Demand(1e-7, false))).isZero();
  }
}
