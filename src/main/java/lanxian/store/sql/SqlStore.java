package lanxian.store.sql;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import lanxian.store.AuditStore;
import lanxian.store.ChangeSetStore;
import lanxian.store.CheckStore;
import lanxian.store.FacilityStore;
import lanxian.store.ImportStore;
import lanxian.store.ProjectStore;
import lanxian.store.PeopleStore;
import lanxian.store.RuleSetStore;
import lanxian.store.SessionStore;
import lanxian.store.Store;
import lanxian.store.TokenStore;
import lanxian.store.WebhookStore;
import lanxian.store.ZoneStore;
import org.jdbi.v3.core.Jdbi;

/** A store over a database whose tables are there and up to date. */
public final class SqlStore implements Store {
  private final SqlZoneStore zones;
  private final SqlCheckStore checks;
  private final SqlProjectStore projects;
  private final SqlFacilityStore facilities;
  private final SqlRuleSetStore ruleSets;
  private final SqlChangeSetStore changeSets;
  private final SqlAuditStore audit;
  private final SqlPeopleStore people;
  private final SqlSessionStore sessions;
  private final SqlTokenStore tokens;
  private final SqlWebhookStore webhooks;
  private final SqlImportStore imports;
  private final boolean shared;
  private final Runnable closeDatabase;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param clock gives publications their instant
   * @param shared whether other processes may have the database open too
   * @param closeDatabase frees connections; runs once nobody uses them any more
   */
  public SqlStore(DataSource database, Dialect dialect, Clock clock, boolean shared, Runnable closeDatabase) {
    Transactions transactions = new Transactions(Jdbi.create(database), dialect);
    this.zones = new SqlZoneStore(transactions, dialect, clock);
    this.checks = new SqlCheckStore(transactions, dialect);
    this.projects = new SqlProjectStore(transactions);
    this.facilities = new SqlFacilityStore(transactions, clock);
    this.ruleSets = new SqlRuleSetStore(transactions);
    this.changeSets = new SqlChangeSetStore(transactions, zones, clock);
    this.audit = new SqlAuditStore(transactions, dialect, clock);
    this.webhooks = new SqlWebhookStore(transactions, clock);
    this.imports = new SqlImportStore(transactions, zones, clock);
    this.people = new SqlPeopleStore(transactions, clock);
    this.sessions = new SqlSessionStore(transactions, clock);
    this.tokens = new SqlTokenStore(transactions, clock);
    this.shared = shared;
    this.closeDatabase = closeDatabase;
  }

  @Override
  public boolean isShared() {
    return shared;
  }

  @Override
  public ZoneStore zones() {
    return zones;
  }

  @Override
  public CheckStore checks() {
    return checks;
  }

  @Override
  public ProjectStore projects() {
    return projects;
  }

  @Override
  public FacilityStore facilities() {
    return facilities;
  }

  @Override
  public RuleSetStore ruleSets() {
    return ruleSets;
  }

  @Override
  public ChangeSetStore changeSets() {
    return changeSets;
  }

  @Override
  public AuditStore audit() {
    return audit;
  }

  @Override
  public PeopleStore people() {
    return people;
  }

  @Override
  public SessionStore sessions() {
    return sessions;
  }

  @Override
  public TokenStore tokens() {
    return tokens;
  }

  @Override
  public WebhookStore webhooks() {
    return webhooks;
  }

  @Override
  public ImportStore imports() {
    return imports;
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      zones.close();
      checks.close();
      audit.close();
      closeDatabase.run();
    }
  }
}
