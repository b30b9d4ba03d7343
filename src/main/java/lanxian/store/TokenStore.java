package lanxian.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** API tokens. Every change but that of the last use writes its row of the audit record in the same transaction. */
public interface TokenStore {
  /**
   * Adds a token, unless its owner has as many as {@code most} already; tells whether it did.
   */
  boolean add(ApiToken token, int most, AuditEvent event);

  Optional<ApiToken> find(String id);

  Optional<ApiToken> findBySecret(String secretHash);

  /**
   * Tokens in the order of their ids.
   *
   * @param login the owner's; null = everybody's
   * @param after id of the last one of the page before; null = from the beginning
   */
  List<ApiToken> list(String login, String after, int limit);

  /** Removes a token; false if there is none. */
  boolean remove(String id, AuditEvent event);

  /** Notes a use. */
  void used(String id, LocalDate day);
}
