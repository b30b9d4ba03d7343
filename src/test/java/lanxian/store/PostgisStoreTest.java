package lanxian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import lanxian.domain.Dataset;
import lanxian.store.postgis.PostgisStore;
import org.junit.jupiter.api.Test;

/** The contract on PostGIS, and what is special about it. */
class PostgisStoreTest extends StoreContract {
  private final PostgisCluster.Database postgis = PostgisCluster.shared().newDatabase();

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(postgis);
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

  private String query(String sql) throws SQLException {
    try (Connection connection = database.connect(); var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  @Test
  void truncateIsRefused() {
    assertThatThrownBy(() -> execute(List.of("TRUNCATE coverage"))).hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute(List.of("TRUNCATE publication CASCADE"))).hasMessageContaining("append-only");
  }

  @Test
  void postgisSeesTheSameGeometry() throws SQLException {
    store.zones().publish(Drafts.publication(Drafts.zone("a", Drafts.polygon(new Random(4), 50)),
        Drafts.zone("b", Drafts.hostileLine(new Random(9)))));
    assertThat(query("SELECT count(*) FROM zone_version WHERE ST_AsEWKB(geometry) = ewkb AND ST_SRID(geometry) = 4490"))
        .isEqualTo("2");
    assertThat(query("SELECT indexdef FROM pg_indexes WHERE indexname = 'zone_version_geometry'")).contains("gist");
  }

  /** The pages of a value are lost, as after a fault of the disk: already the query fails. */
  @Test
  void aRowThatPostgresCannotReadIsAFaultAndHidesNothing() throws SQLException {
    store.zones().publish(Drafts.publication(Drafts.zone("a"), Drafts.zone("bad", Drafts.polygon(new Random(1), 2000)),
        Drafts.zone("c")));
    execute(List.of("CREATE EXTENSION pg_surgery",
        "SELECT heap_force_kill((SELECT reltoastrelid FROM pg_class WHERE relname = 'zone_version')::regclass,"
            + " ARRAY['(0,1)', '(0,2)', '(0,3)', '(0,4)']::tid[])"));
    assertThatThrownBy(() -> query("SELECT sum(length(ewkb)), max(md5(ewkb)) FROM zone_version"))
        .isInstanceOf(SQLException.class);

    Dataset dataset = store.zones().dataset();
    assertThat(dataset.versions()).map(v -> v.zoneId()).containsExactly("a", "c");
    assertThat(dataset.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.zoneId()).isEqualTo("bad");
      assertThat(fault.category()).isEqualTo("drinking_water_protection");
      assertThat(fault.detail()).contains("revision 1").contains("chunk number");
    });
    assertThat(store.zones().addition(0, 1).faults()).isEqualTo(dataset.faults());
  }

  @Test
  void anAcknowledgedCommitIsOnTheDiskWhateverTheServersDefault() throws SQLException {
    execute(List.of("ALTER DATABASE " + postgis.name() + " SET synchronous_commit = off",
        "CREATE TABLE seen(setting text)",
        "CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$",
        "CREATE TRIGGER see BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION see()"));
    reopened();
    store.zones().publish(Drafts.publication());
    assertThat(query("SELECT setting FROM seen")).isEqualTo("on");
  }

  @Test
  void theExtensionIsCreatedWhereItIsMissing() throws SQLException {
    store.close();
    execute(List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"));
    store = database.open(clock);
    assertThat(query("SELECT count(*) FROM pg_extension WHERE extname = 'postgis'")).isEqualTo("1");
  }

  @Test
  void withoutTheRightToCreateTheExtensionTheErrorSaysWhatToDo() throws SQLException {
    store.close();
    String user = "plain_" + postgis.name();
    execute(List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public",
        "CREATE ROLE " + user + " LOGIN PASSWORD 'geheim'", "GRANT USAGE, CREATE ON SCHEMA public TO " + user));
    String url = postgis.jdbcUrl().replaceFirst("user=[^&]*", "user=" + user + "&password=geheim");
    assertThatThrownBy(() -> PostgisStore.open(url, clock)).isInstanceOf(StoreException.class)
        .hasMessageContaining("CREATE EXTENSION postgis").hasMessageNotContaining("geheim");
    execute(List.of("CREATE EXTENSION postgis"));
    store = PostgisStore.open(url, clock);
    store.zones().publish(Drafts.publication(Drafts.zone("a")));
    assertThat(store.zones().dataset().versions()).hasSize(1);
    store.close();
    execute(List.of("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user));
  }

  @Test
  void anUnreachableDatabaseIsNamed() {
    assertThatThrownBy(() -> PostgisStore.open("jdbc:postgresql://127.0.0.1:1/nothing?user=x&password=geheim", clock))
        .isInstanceOf(StoreException.class).hasMessageContaining("cannot open jdbc:postgresql://127.0.0.1:1/nothing")
        .hasMessageNotContaining("geheim");
  }
}
