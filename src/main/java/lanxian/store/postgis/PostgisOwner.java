package lanxian.store.postgis;

import java.util.Objects;

/**
 * The role that owns the tables: migrations run as it, nothing else does.
 *
 * @param password null: where libpq looks for it
 */
public record PostgisOwner(String user, String password) {
  public PostgisOwner {
    Objects.requireNonNull(user, "user");
  }

  /** Without the password: it must not get into a log. */
  @Override
  public String toString() {
    return user;
  }
}
