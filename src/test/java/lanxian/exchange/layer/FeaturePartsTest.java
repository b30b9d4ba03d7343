package lanxian.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class FeaturePartsTest {
  private static Coordinate[] ring(int... xy) {
    return IntStream.range(0, xy.length / 2).mapToObj(i -> new Coordinate(xy[2 * i], xy[2 * i + 1]))
        .toArray(Coordinate[]::new);
  }

  @Test
  void leavesSoundRingsAlone() {
    FeatureParts parts = new FeatureParts();
    Coordinate[] sound = ring(0, 0, 1, 0, 1, 1, 0, 0);
    assertThat(parts.ring(sound, Place.UNKNOWN).orElseThrow()).isSameAs(sound);
    assertThat(parts.mended()).isEmpty();
  }

  @Test
  void closesOpenRingsWithACoordinateOfTheirOwn() {
    FeatureParts parts = new FeatureParts();
    Coordinate[] closed = parts.ring(ring(0, 0, 1, 0, 1, 1), Place.line(7)).orElseThrow();
    assertThat(closed).hasSize(4);
    assertThat(closed[3]).isEqualTo(closed[0]).isNotSameAs(closed[0]);
    RawFeature.Mended mended = parts.mended().get(0);
    assertThat(mended.method()).isEqualTo(RawFeature.CLOSE_RINGS);
    assertThat(mended.fault().code().name()).isEqualTo("RING_NOT_CLOSED");
    assertThat(mended.fault().where()).isEqualTo(Place.line(7).at(1, 1));
  }

  @Test
  void leavesOutRingsWithoutArea() {
    FeatureParts parts = new FeatureParts();
    assertThat(parts.ring(ring(), Place.UNKNOWN)).isEmpty();
    assertThat(parts.mended()).as("nothing was there").isEmpty();
    assertThat(parts.ring(ring(1, 1), Place.UNKNOWN)).isEmpty();
    assertThat(parts.ring(ring(1, 1, 2, 2, 1, 1), Place.UNKNOWN)).isEmpty();
    assertThat(parts.ring(ring(1, 1, 2, 2, 1, 1, 2, 2, 1, 1), Place.UNKNOWN)).isEmpty();
    assertThat(parts.mended()).hasSize(3).allSatisfy(m -> {
      assertThat(m.method()).isEqualTo(RawFeature.DROP_DEGENERATE_RINGS);
      assertThat(m.fault().code().name()).isEqualTo("RING_TOO_SHORT");
    });
  }

  @Test
  void knowsFilesByTheirNames() {
    SourceFile file = new SourceFile("a.b/水源地.SHP", new byte[0]);
    assertThat(file.extension()).isEqualTo("shp");
    assertThat(file.stem()).isEqualTo("a.b/水源地");
    assertThat(SourceFile.extensionOf("a.b/c")).isEmpty();
    assertThat(SourceFile.stemOf("a.b/c")).isEqualTo("a.b/c");
    assertThat(SourceFile.extensionOf(".hidden")).isEqualTo("hidden");
  }

  @Test
  void boundsOfProjectsAreTighterThanThoseOfImports() {
    assertThat(Limits.PROJECT.maxVertices()).isLessThan(Limits.IMPORT.maxVertices());
    assertThat(Limits.PROJECT.maxFileBytes()).isLessThan(Limits.IMPORT.maxFileBytes());
    assertThat(Limits.PROJECT.withMaxVertices(7).maxVertices()).isEqualTo(7);
    assertThat(Limits.PROJECT.withMaxFileBytes(7).maxFileBytes()).isEqualTo(7);
    assertThat(Limits.PROJECT.withMaxFileBytes(7).maxVertices()).isEqualTo(Limits.PROJECT.maxVertices());
  }
}
