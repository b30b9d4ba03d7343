package lanxian.siting.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockFileTest {
  @TempDir Path folder;

  @Test
  void blocksOfManySegmentsComeBack() {
    Random random = new Random(20261128);
    List<double[]> written = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Path file = folder.resolve("blocks");
    try (BlockWriter writer = new BlockWriter(file, 1 << 12)) {
      for (int i = 0; i < 200; i++) {
        written.add(random.doubles(random.nextInt(500)).toArray());
        blocks.add(writer.write(new BlockOut().numbers(written.get(i)).text(i % 2 == 0 ? null : "蓝" + i)));
      }
      writer.finish(new BlockOut().text("directory"));
    }
    BlockFile read = BlockFile.open(file, 1 << 12);
    assertThat(read.directory().text()).isEqualTo("directory");
    read.check(blocks);
    for (int i = 0; i < 200; i++) {
      BlockIn in = read.read(blocks.get(i));
      assertThat(in.doubleNumbers()).isEqualTo(written.get(i));
      assertThat(in.text()).isEqualTo(i % 2 == 0 ? null : "蓝" + i);
    }
    assertThat(read.isDamaged()).isFalse();
    assertThatThrownBy(() -> read.read(new Block(blocks.get(9).offset() + 1, 8, 0)))
        .isInstanceOf(DamagedFileException.class);
    assertThat(read.isDamaged()).isTrue();
  }

  @Test
  void aBlockThatFitsNoSegmentIsRefusedAndNothingIsLeft() throws Exception {
    try (BlockWriter writer = new BlockWriter(folder.resolve("blocks"), 1 << 12)) {
      assertThatThrownBy(() -> writer.write(new BlockOut().bytes(new byte[1 << 12])))
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("too large");
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theCacheKeepsWhatIsUsed() {
    BlockCache cache = new BlockCache(100);
    List<Integer> dropped = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      cache.add(new BlockCache.Entry() {
        @Override
        public boolean wasUsed() {
          return number == 0;
        }

        @Override
        public void drop() {
          dropped.add(number);
        }
      }, 30);
      assertThat(cache.bytes()).isLessThanOrEqualTo(100);
    }
    assertThat(dropped).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }
}
