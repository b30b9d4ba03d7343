package lanxian.access.oidc;

import java.time.Clock;
import lanxian.config.OidcSettings;
import lanxian.store.ProviderIdentity;

/** The identity provider of the settings. */
public final class OidcProvider {
  public OidcProvider(OidcSettings settings, Clock clock) {
  }

  /** Who a bearer token names. */
  public ProviderIdentity bearer(String token) throws OidcException {
    throw OidcException.refused("not yet", null);
  }
}
