package lanxian.access;

import java.time.Duration;
import lanxian.config.AccessSettings;

/**
 * What can be chosen.
 *
 * @param localAccounts whether accounts of the service's own count
 * @param sessionIdle how long a session lasts without use
 * @param sessionLongest how long it lasts at most
 */
public record AccessOptions(boolean localAccounts, Duration sessionIdle, Duration sessionLongest) {
  static AccessOptions of(AccessSettings settings) {
    return new AccessOptions(settings.localAccounts(), Duration.ofMinutes(settings.sessionIdleMin()),
        Duration.ofHours(settings.sessionMaxH()));
  }
}
