package lanxian.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2. */
class H2ChangeSetsTest extends ChangeSetsContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }
}
