package lanxian.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ProjectsTest extends ProjectsContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }
}
