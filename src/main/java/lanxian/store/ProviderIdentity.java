package lanxian.store;

import java.util.Set;
import lanxian.domain.Role;

/**
 * Somebody as the identity provider named him when he signed in.
 *
 * @param login with {@code oidc:} before it, which no login of an account can begin with
 * @param name for people to read
 */
public record ProviderIdentity(String login, String name, Set<Role> roles) {
  /** What logins of the provider begin with. */
  public static final String PREFIX = "oidc:";

  public ProviderIdentity {
    roles = Set.copyOf(roles);
  }
}
