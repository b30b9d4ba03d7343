package lanxian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lanxian.domain.Caller;
import lanxian.store.AuditEvent;
import lanxian.store.AuditStore;
import lanxian.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refused attempts into the audit record, and never so many that they fill the disk: of each caller (login, or
 * address of somebody unknown) the first of a minute as it was, the others as a number when the minute is over; beyond
 * sixty callers a minute all others together.
 */
public final class RefusalLog implements AutoCloseable {
  static final int CALLERS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int LONGEST = 200;
  private static final String OTHERS = "others";
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

  private final AuditStore audit;
  private final Clock clock;
  private Map<String, Count> counts = new HashMap<>();
  private Instant windowEnd = Instant.MIN;

  private static final class Count {
    private final Caller caller;
    private long more;

    Count(Caller caller) {
      this.caller = caller;
    }
  }

  RefusalLog(AuditStore audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param action as in {@link AuditEvent}
   * @param target may come from outside: it is cut, and what is no text is left out
   * @param why for people, without secrets
   */
  public void refused(Caller caller, String action, String target, String why) {
    tell();
    if (isToBeWritten(caller)) {
      write(AuditEvent.refused(caller, action, text(target), text(why)));
    }
  }

  /** Writes the numbers of the minute that is over, if one is. */
  void tell() {
    Map<String, Count> over;
    synchronized (this) {
      Instant now = clock.instant();
      if (now.isBefore(windowEnd)) {
        return;
      }
      over = counts;
      counts = new HashMap<>();
      windowEnd = now.plus(WINDOW);
    }
    tell(over);
  }

  private void tell(Map<String, Count> over) {
    over.forEach((who, count) -> {
      if (count.more > 0) {
        String of = who.equals(OTHERS) ? " of others" : "";
        write(AuditEvent.refused(count.caller, "refused.more", null,
            count.more + " more refusals" + of + " within a minute"));
      }
    });
  }

  private synchronized boolean isToBeWritten(Caller caller) {
    String who = caller.isAnonymous() ? "from " + caller.from() : "by " + caller.login();
    Count count = counts.get(who);
    if (count == null && counts.size() < CALLERS) {
      counts.put(who, new Count(caller));
      return true;
    }
    if (count == null) {
      count = counts.computeIfAbsent(OTHERS, key -> new Count(Caller.anonymous(null)));
    }
    if (count.more++ == 0) { // also where nothing is refused after it
      CompletableFuture.delayedExecutor(WINDOW.toSeconds() + 1, TimeUnit.SECONDS).execute(this::tell);
    }
    return false;
  }

  /** That a refusal cannot be written must not let anybody in, nor answer something else than the refusal. */
  private void write(AuditEvent event) {
    try {
      audit.append(event);
    } catch (StoreException e) {
      LOG.error("A refusal cannot be written: {}", event, e);
    }
  }

  private static String text(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> clean.appendCodePoint(
        Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? '\uFFFD' : c));
    return clean.toString();
  }

  /** Writes the numbers of the minute that is not over. */
  @Override
  public void close() {
    Map<String, Count> rest;
    synchronized (this) {
      rest = counts;
      counts = new HashMap<>();
    }
    tell(rest);
  }
}
