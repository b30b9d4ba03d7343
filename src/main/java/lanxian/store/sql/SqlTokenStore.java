package lanxian.store.sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lanxian.store.ApiToken;
import lanxian.store.AuditEvent;
import lanxian.store.TokenStore;

/** API tokens in SQL. */
final class SqlTokenStore implements TokenStore {
  private final Transactions transactions;
  private final Clock clock;

  SqlTokenStore(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean add(ApiToken token, int most, AuditEvent event) {
    return transactions.write(handle -> {
      PersonRows.lock(handle); // so that two at once do not make one too many
      if (TokenRows.count(handle, token.login()) >= most) {
        return false;
      }
      TokenRows.insert(handle, token);
      AuditRows.append(handle, clock, event);
      return true;
    });
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return transactions.read(handle -> TokenRows.find(handle, "id", id));
  }

  @Override
  public Optional<ApiToken> findBySecret(String secretHash) {
    return transactions.read(handle -> TokenRows.find(handle, "secret_hash", secretHash));
  }

  @Override
  public List<ApiToken> list(String login, String after, int limit) {
    return transactions.read(handle -> TokenRows.list(handle, login, after, limit));
  }

  @Override
  public boolean remove(String id, AuditEvent event) {
    return transactions.write(handle -> {
      boolean removed = TokenRows.remove(handle, id);
      if (removed) {
        AuditRows.append(handle, clock, event);
      }
      return removed;
    });
  }

  @Override
  public void used(String id, LocalDate day) {
    transactions.write(handle -> {
      TokenRows.used(handle, id, day);
      return null;
    });
  }
}
