package lanxian.store;

import java.time.Instant;

/**
 * Somebody who signed in with a browser.
 *
 * @param idHash SHA-256 of what the browser holds, lower case hex
 * @param login whose it is
 * @param provided who he is, if the identity provider says so; null for accounts
 * @param usedAt last use, to about a minute
 * @param expiresAt when it ends, however much it is used
 */
public record Session(
    String idHash, String login, ProviderIdentity provided, Instant createdAt, Instant usedAt, Instant expiresAt) {}
