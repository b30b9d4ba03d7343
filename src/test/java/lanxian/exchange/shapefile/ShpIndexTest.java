package lanxian.exchange.shapefile;

import static lanxian.exchange.shapefile.ShpBytes.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.Notice;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;

class ShpIndexTest {
  private static final ShpBytes TWO = new ShpBytes(1).add(content(1).d(1, 2)).add(content(1).d(3, 4));

  private static ShpIndex index(byte[] shp, byte[] shx) {
    return ShpIndex.of(new SourceFile("a.shp", shp), shx == null ? null : new SourceFile("a.shx", shx));
  }

  private static List<String> codes(ShpIndex index) {
    return index.notices().stream().map(Notice::code).toList();
  }

  private static byte[] put(byte[] bytes, int offset, int value) {
    byte[] copy = bytes.clone();
    ByteBuffer.wrap(copy).putInt(offset, value);
    return copy;
  }

  @Test
  void agreesWithASoundIndex() {
    ShpIndex index = index(TWO.shp(), TWO.shx());
    assertThat(index.entries()).containsExactly(new ShpIndex.Entry(100, 20, true), new ShpIndex.Entry(128, 20, true));
    assertThat(index.unreadBytes()).isZero();
    assertThat(index.notices()).isEmpty();
  }

  @Test
  void walksWithoutOne() {
    ShpIndex index = index(TWO.shp(), null);
    assertThat(index.entries()).hasSize(2);
    assertThat(codes(index)).containsExactly("SHX_MISSING");
  }

  @Test
  void tellsARecordThatIsLongerThanTheFile() {
    ShpIndex index = index(put(TWO.shp(), 132, 5000), null);
    assertThat(index.entries()).extracting(ShpIndex.Entry::whole).containsExactly(true, false);
    assertThat(index.unreadBytes()).isZero();
  }

  @Test
  void stopsAtLengthsThatLeadNowhere() {
    for (int length : new int[] {0, 1, -1, Integer.MIN_VALUE}) {
      ShpIndex index = index(put(TWO.shp(), 104, length), null);
      assertThat(index.entries()).as("length %d", length).isEmpty();
      assertThat(index.unreadBytes()).as("length %d", length).isEqualTo(56);
    }
  }

  @Test
  void prefersTheOneThatFindsMore() {
    byte[] brokenFirst = put(TWO.shp(), 104, 0);
    ShpIndex byIndex = index(brokenFirst, TWO.shx());
    assertThat(byIndex.entries()).extracting(ShpIndex.Entry::whole).containsExactly(false, true);
    assertThat(codes(byIndex)).containsExactly("SHX_WRONG");
    ShpIndex byWalk = index(TWO.shp(), Arrays.copyOf(TWO.shx(), 100));
    assertThat(byWalk.entries()).hasSize(2);
    assertThat(codes(byWalk)).containsExactly("SHX_WRONG");
  }

  @Test
  void doesNotFollowWildOffsets() {
    for (int offset : new int[] {0, 1, -7, 60, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      ShpIndex index = index(TWO.shp(), put(TWO.shx(), 100, offset));
      assertThat(index.entries()).as("offset %d", offset)
          .containsExactly(new ShpIndex.Entry(100, 20, true), new ShpIndex.Entry(128, 20, true));
    }
  }

  @Test
  void takesAnIndexThatIsNoneForNone() {
    assertThat(codes(index(TWO.shp(), new byte[0]))).containsExactly("SHX_WRONG");
    assertThat(codes(index(TWO.shp(), put(TWO.shx(), 0, 7)))).containsExactly("SHX_WRONG");
  }
}
