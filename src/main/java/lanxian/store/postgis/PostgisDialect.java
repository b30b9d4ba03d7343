package lanxian.store.postgis;

import java.time.Duration;
import java.util.function.Supplier;
import lanxian.store.sql.Dialect;
import org.jdbi.v3.core.Handle;

/** What is special about PostgreSQL: NOTIFY and LISTEN. */
final class PostgisDialect implements Dialect {
  static final String CHANNEL = "lanxian_publication";

  private final PostgisUrl url;
  private final Following following;

  PostgisDialect(PostgisUrl url, Following following) {
    this.url = url;
    this.following = following;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return work.get();
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

  @Override
  public Ear listen(Runnable wake) {
    return following.listen() ? NotificationEar.start(url, wake) : () -> { };
  }

  @Override
  public Duration poll() {
    return following.poll();
  }
}
