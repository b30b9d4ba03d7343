package lanxian.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import lanxian.store.sql.Dialect;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** What is special about PostgreSQL: NOTIFY and LISTEN. */
final class PostgisDialect implements Dialect {
  static final String CHANNEL = "lanxian_publication";
  private static final int SHORT_SILENCE_MS = 3_000;
  private static final int LONG_SILENCE_FACTOR = 10; // of what the connection allows by itself, see PostgisUrl

  private final PostgisUrl url;
  private final Following following;
  private final Runnable dropIdle;

  /** @param dropIdle closes connections that wait for use */
  PostgisDialect(PostgisUrl url, Following following, Runnable dropIdle) {
    this.url = url;
    this.following = following;
    this.dropIdle = dropIdle;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return work.get();
  }

  /** The pool sets it back when the connection returns. */
  @Override
  public void allowSilence(Handle handle, Silence silence) {
    Connection connection = handle.getConnection();
    try {
      int usualMs = connection.getNetworkTimeout(); // 0: for ever
      int allowedMs = switch (silence) {
        case SHORT -> usualMs == 0 ? SHORT_SILENCE_MS : Math.min(SHORT_SILENCE_MS, usualMs);
        case LONG -> usualMs * LONG_SILENCE_FACTOR;
      };
      connection.setNetworkTimeout(Runnable::run, allowedMs);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  @Override
  public void connectionLost() {
    dropIdle.run();
  }

  /** PostgreSQL delivers a notification when its transaction commits. */
  @Override
  public void announce(Handle handle, long revision) {
    handle.createQuery("SELECT pg_notify(:channel, :revision)").bind("channel", CHANNEL)
        .bind("revision", Long.toString(revision)).map((row, context) -> null).list();
  }

  @Override
  public void afterCommit(Handle handle) {
    // a commit is on the disk when PostgreSQL says so: PostgisStore sees to synchronous_commit
  }

  /** While one waits for the disk, the server can take in the rows of the other. */
  @Override
  public int commitsAtOnce() {
    return 2;
  }

  @Override
  public Ear listen(Runnable wake) {
    return following.listen() ? NotificationEar.start(url, wake) : () -> { };
  }

  @Override
  public boolean isAuditProtected(Handle handle) {
    return ServiceRole.isAuditProtected(handle);
  }

  @Override
  public Duration poll() {
    return following.poll();
  }
}
