package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit record on H2. */
class H2AuditTest extends AuditContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }

  /** Whoever has the file can do anything with it: the service does not say otherwise. */
  @Test
  void isNotProtectedByTheDatabase() {
    assertThat(store.audit().isProtected()).isFalse();
  }
}
