package lanxian.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Two stores in one process share an H2 file; two processes cannot. */
class H2ServicesTest extends ServicesContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }
}
