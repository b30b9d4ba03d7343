package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final List<Integer> made = new ArrayList<>();
  private final Kept<Integer, String> kept = new Kept<>(3);

  private String get(int key) {
    return kept.get(key, wanted -> {
      made.add(wanted);
      return "no. " + wanted;
    });
  }

  @Test
  void makesWhatIsKeptOnce() {
    assertThat(get(1)).isEqualTo("no. 1").isSameAs(get(1));
    assertThat(made).containsExactly(1);
  }

  @Test
  void startsAnewWhenFull() {
    for (int key = 1; key <= 4; key++) {
      get(key);
    }
    get(4);
    get(1);
    assertThat(made).containsExactly(1, 2, 3, 4, 1);
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(() -> kept.get(1, wanted -> {
      throw new IllegalStateException("failed");
    })).hasMessage("failed");
    assertThat(get(1)).isEqualTo("no. 1");
  }
}
