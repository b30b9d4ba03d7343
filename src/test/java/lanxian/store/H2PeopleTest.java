package lanxian.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract about people on H2. */
class H2PeopleTest extends PeopleContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }
}
