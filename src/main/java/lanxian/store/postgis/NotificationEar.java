package lanxian.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lanxian.store.sql.Dialect;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with its own connection that waits for notifications, and connects again when the connection breaks. */
final class NotificationEar implements Dialect.Ear, Runnable {
  private static final int WAIT_MS = 5_000; // then it asks whether the connection still lives
  private static final int LIFE_SIGN_S = 3;
  private static final int RECONNECT_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(NotificationEar.class);

  private final PostgisUrl url;
  private final Runnable wake;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this, "lanxian-notifications");
  private volatile Connection connection;

  private NotificationEar(PostgisUrl url, Runnable wake) {
    this.url = url;
    this.wake = wake;
    thread.setDaemon(true);
  }

  static NotificationEar start(PostgisUrl url, Runnable wake) {
    NotificationEar ear = new NotificationEar(url, wake);
    ear.thread.start();
    return ear;
  }

  @Override
  public void run() {
    try {
      do {
        listen();
      } while (!closed.await(RECONNECT_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (Connection opened = url.connect(); Statement statement = opened.createStatement()) {
      connection = opened;
      statement.execute("LISTEN " + PostgisDialect.CHANNEL);
      PGConnection notifications = opened.unwrap(PGConnection.class);
      wake.run(); // for what was published while nobody listened
      while (isOpen()) {
        if (notifications.getNotifications(WAIT_MS).length > 0) {
          wake.run();
        } else if (!opened.isValid(LIFE_SIGN_S)) {
          throw new SQLException("the connection is dead");
        }
      }
    } catch (SQLException e) {
      if (isOpen()) {
        LOG.warn("no notifications of publications until the database is back: {}", e.getMessage());
      }
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  @Override
  public void close() {
    closed.countDown();
    Connection waiting = connection;
    try {
      if (waiting != null) {
        waiting.abort(Runnable::run); // close() would wait for the end of the wait
      }
      thread.join(TimeUnit.SECONDS.toMillis(LIFE_SIGN_S));
    } catch (SQLException e) {
      LOG.warn("cannot close the listening connection", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
