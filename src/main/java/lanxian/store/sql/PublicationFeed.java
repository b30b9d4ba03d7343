package lanxian.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Everybody who wants to hear of publications. Listening to the database begins with the first of them. */
final class PublicationFeed {
  private final Dialect dialect;
  private final LongSupplier revision;
  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private Dialect.Ear ear;
  private boolean closed;

  PublicationFeed(Dialect dialect, LongSupplier revision) {
    this.dialect = dialect;
    this.revision = revision;
  }

  synchronized Subscriber subscribe(LongConsumer listener) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    if (ear == null) {
      ear = dialect.listen(this::wake);
    }
    Subscriber subscriber = new Subscriber(listener, revision, dialect.poll(), subscribers::remove);
    subscribers.add(subscriber);
    subscriber.start();
    return subscriber;
  }

  /** Makes all of them look at the database now. */
  void wake() {
    subscribers.forEach(Subscriber::wake);
  }

  void close() {
    List<Subscriber> last;
    synchronized (this) {
      closed = true;
      last = new ArrayList<>(subscribers);
      if (ear != null) {
        ear.close();
        ear = null;
      }
    }
    last.forEach(Subscriber::close);
  }
}
