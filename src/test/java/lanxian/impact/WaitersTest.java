package lanxian.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WaitersTest {
  private final Waiters<String> waiters = new Waiters<>();

  private static void assertDropped(Wanted wanted) {
    assertThatThrownBy(wanted::check).isInstanceOf(ImpactStoppedException.class);
  }

  private static void assertWanted(Wanted wanted) {
    assertThatCode(wanted::check).doesNotThrowAnyException();
  }

  @Test
  void workIsDroppedWhenTheLastOneHasLeft() {
    Waiters<String>.Waiter first = waiters.join("a", "planner1");
    Waiters<String>.Waiter second = waiters.join("a", "planner2");
    Wanted wanted = waiters.wanted("a");
    waiters.stop("a"::equals, "planner1");
    assertWanted(wanted);
    assertThat(first.hasLeft()).isTrue();
    assertThat(second.hasLeft()).isFalse();
    first.close();
    assertWanted(wanted);
    second.close();
    assertDropped(wanted);
  }

  @Test
  void nobodyStopsWhatOthersWaitForOrAnotherAnswer() {
    Waiters<String>.Waiter other = waiters.join("a", "planner2");
    Waiters<String>.Waiter nobody = waiters.join("a", null);
    Waiters<String>.Waiter mine = waiters.join("b", "planner1");
    waiters.stop("a"::equals, "planner1");
    assertThat(other.hasLeft() || nobody.hasLeft() || mine.hasLeft()).isFalse();
    waiters.stop("c"::equals, "planner1");
    assertWanted(waiters.wanted("a"));
    assertWanted(waiters.wanted("b"));
  }

  /** Whoever comes after work was dropped waits for work that begins anew. */
  @Test
  void whoeverComesLaterIsNotDropped() {
    waiters.join("a", "planner1");
    Wanted before = waiters.wanted("a");
    waiters.stop("a"::equals, "planner1");
    assertDropped(waiters.wanted("a"));
    waiters.join("a", "planner1");
    assertDropped(before);
    assertWanted(waiters.wanted("a"));
  }
}
