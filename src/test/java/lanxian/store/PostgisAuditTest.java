package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit record on PostGIS. */
class PostgisAuditTest extends AuditContract {
  private final PostgisCluster.Database postgis = PostgisCluster.shared().newDatabase();

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(postgis);
  }

  @Test
  void truncateIsRefused() {
    store.audit().append(event("a", null));
    assertThatThrownBy(() -> execute(List.of("ALTER TABLE audit ENABLE TRIGGER append_only", "TRUNCATE audit")))
        .hasMessageContaining("append-only");
  }

  /** The role that made the tables can do anything with them. */
  @Test
  void isNotProtectedUnderTheRoleThatOwnsIt() {
    assertThat(store.audit().isProtected()).isFalse();
  }
}
