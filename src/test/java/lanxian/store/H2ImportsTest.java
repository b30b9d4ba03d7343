package lanxian.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract about imports on H2. */
class H2ImportsTest extends ImportsContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }
}
