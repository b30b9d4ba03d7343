package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportRunTest {
  private static final Instant SENT = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void whatAServiceDoesNotAnswerFromYetIsStillBeingPublished() {
    ImportRun done = new ImportRun("i", ImportRun.State.DONE, "a.geojson", 10, "{}", "anna", SENT, SENT.plusSeconds(1), 2, 2, 7L);
    assertThat(done.seenFrom(7)).isEqualTo(done);
    assertThat(done.seenFrom(6)).isEqualTo(new ImportRun("i", ImportRun.State.PUBLISHING, "a.geojson", 10, "{}", "anna", SENT, null,
        2, 2, null));
  }

  @Test
  void whatPublishedNothingIsWhatItIs() {
    ImportRun dry = new ImportRun("i", ImportRun.State.DONE, "a.geojson", 10, "{}", "anna", SENT, SENT, 2, 2, null);
    assertThat(dry.seenFrom(0)).isEqualTo(dry);
  }
}
