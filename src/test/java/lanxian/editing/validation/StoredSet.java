package lanxian.editing.validation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import lanxian.domain.Caller;
import lanxian.domain.ChangeSet;
import lanxian.siting.Ground;
import lanxian.store.AuditEvent;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

/** A store with one change set, {@code set-1}: a bow tie, and a zone that lies over half of it. */
public final class StoredSet implements AutoCloseable {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final Store store = H2Store.open(url);

  public StoredSet() {
    Ground ground = Ground.changji();
    ChangeSet set = Draft.set(Draft.unit("a", ground.polygon(0, 0, 1000, 1000, 1000, 0, 0, 1000)),
        Draft.unit("b", ground.rect(900, 0, 2000, 1000)));
    store.changeSets().save(set, AuditEvent.done(Caller.anonymous(null), "change-set.create", "change-set set-1", 1L, null));
  }

  /** Another store of the same database, which may be closed. */
  public Store open() {
    return H2Store.open(url);
  }

  /** JDBC URL of the database, which lives as long as this. */
  public String url() {
    return url;
  }

  public Store store() {
    return store;
  }

  /** A service with the shipped rules, where nothing is published and no prefecture is known. */
  public ValidationService service() {
    return new ValidationService(store.changeSets(), Checked::rules, Checked.numbers(), day -> PublishedZones.NONE,
        Clock.systemUTC(), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    store.close();
  }
}
