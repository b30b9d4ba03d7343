package lanxian.store;

import java.util.List;

/** The whole contract of a store, by a service whose role may not change what is only added to. */
class PostgisTwoRolesStoreTest extends StoreContract {
  private final TwoRoles roles = TwoRoles.create();

  @Override
  TestDatabase newDatabase() {
    return roles.asDatabase();
  }

  @Override
  List<String> unlockZones() {
    return List.of("ALTER TABLE zone_version DISABLE TRIGGER append_only",
        "ALTER TABLE zone_version DROP COLUMN geometry");
  }

  @Override
  List<String> unlockCoverage() {
    return List.of("ALTER TABLE coverage DISABLE TRIGGER append_only");
  }

  @Override
  String literals(String sql) {
    return sql.replaceAll("X'([0-9A-F]*)'", "decode('$1', 'hex')");
  }
}
