package lanxian.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeTest {
  @Test
  void allEdgesAndPointsOfEveryPart() {
    assertThat(Edge.of(Shapes.wkt("GEOMETRYCOLLECTION(POINT(1 2),MULTIPOINT((3 4),(5 6)),LINESTRING(0 0,0.1 0.1,0.2 0),"
        + "POLYGON((0 0,0.2 0,0.2 0.2,0 0),(0.1 0.05,0.15 0.05,0.15 0.06,0.1 0.05)))"))).hasSize(3 + 2 + 3 + 3);
    assertThat(Edge.of(Shapes.wkt("POINT(1 2)"))).containsExactly(new Edge(1, 2, 1, 2));
    assertThat(Edge.of(Shapes.wkt("POINT EMPTY"))).isEmpty();
    assertThat(Edge.of(Shapes.wkt("MULTIPOLYGON EMPTY"))).isEmpty();
  }

  @Test
  void longEdgesAreCutOnTheirLineWithoutGaps() {
    List<Edge> pieces = Edge.of(Shapes.wkt("LINESTRING(85.3 43.1,91.7 45.9)"));
    assertThat(pieces).hasSizeBetween(26, 30);
    assertThat(pieces.get(0).x1()).isEqualTo(85.3);
    assertThat(pieces.get(pieces.size() - 1).y2()).isEqualTo(45.9);
    for (int i = 0; i < pieces.size(); i++) {
      Edge piece = pieces.get(i);
      assertThat(piece.x2() - piece.x1()).isBetween(0.2, 0.25 + 1e-12);
      assertThat((piece.y2() - 43.1) / 2.8).isCloseTo((piece.x2() - 85.3) / 6.4, within(1e-12));
      if (i > 0) {
        assertThat(piece.x1()).isEqualTo(pieces.get(i - 1).x2());
        assertThat(piece.y1()).isEqualTo(pieces.get(i - 1).y2());
      }
    }
  }

  @Test
  void sharesOfAnEdge() {
    Edge edge = new Edge(87, 44, 87.2, 44.1);
    assertThat(edge.x(0)).isEqualTo(87);
    assertThat(edge.x(1)).isEqualTo(87.2);
    assertThat(edge.y(0.5)).isCloseTo(44.05, within(1e-12));
    assertThat(edge.isPoint()).isFalse();
    assertThat(new Edge(87, 44, 87, 44).isPoint()).isTrue();
  }
}
