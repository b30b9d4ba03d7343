package lanxian.siting.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockCacheTest {
  private final BlockCache cache = new BlockCache(25);
  private final List<String> dropped = new ArrayList<>();

  private final class Named implements BlockCache.Entry {
    private final String name;
    private boolean used;

    Named(String name) {
      this.name = name;
    }

    @Override
    public boolean wasUsed() {
      boolean was = used;
      used = false;
      return was;
    }

    @Override
    public void drop() {
      assertThat(Thread.holdsLock(this)).as("nobody reads it meanwhile").isTrue();
      dropped.add(name);
    }
  }

  @Test
  void theOldestThatWasNotUsedGoesFirst() {
    Named first = new Named("first");
    cache.add(first, 10);
    cache.add(new Named("second"), 10);
    first.used = true;
    cache.add(new Named("third"), 10);
    assertThat(dropped).containsExactly("second");
    assertThat(cache.bytes()).isEqualTo(20);
  }

  @Test
  void whatAloneTakesMoreIsKept() {
    cache.add(new Named("large"), 100);
    assertThat(dropped).isEmpty();
    cache.add(new Named("small"), 1);
    assertThat(dropped).containsExactly("large");
  }
}
