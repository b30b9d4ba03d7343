package lanxian.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Damage to the audit record on H2. */
class H2AuditTamperTest extends AuditTamperContract {
  @TempDir
  Path directory;

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2(directory);
  }

  @Override
  List<String> unlockAudit() {
    return List.of("DROP TRIGGER audit_append_only", "DROP TRIGGER change_set_append_only");
  }
}
