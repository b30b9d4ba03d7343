package lanxian.store.postgis;

import java.time.Duration;
import lanxian.store.sql.Dialect;

/**
 * How a service hears of what others publish. Either way alone would do; the second is there for when the first fails.
 *
 * @param listen whether PostgreSQL's notifications are listened for: they come at once, but get lost with a connection
 * @param poll how long nobody asks the database for its revision if no notification comes
 */
public record Following(boolean listen, Duration poll) {
  public static final Following DEFAULT = new Following(true, Dialect.POLL);
}
