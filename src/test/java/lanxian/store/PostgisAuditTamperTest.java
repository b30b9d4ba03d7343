package lanxian.store;

import java.util.List;

/** Damage to the audit record on PostGIS. */
class PostgisAuditTamperTest extends AuditTamperContract {
  private final PostgisCluster.Database postgis = PostgisCluster.shared().newDatabase();

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(postgis);
  }

  @Override
  List<String> unlockAudit() {
    return List.of("ALTER TABLE audit DISABLE TRIGGER append_only", "ALTER TABLE change_set DISABLE TRIGGER append_only");
  }
}
