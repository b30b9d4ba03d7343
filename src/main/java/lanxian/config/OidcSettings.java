package lanxian.config;

import java.util.Map;

/**
 * The OpenID Connect provider.
 *
 * @param issuer its address, as in the claim {@code iss}
 * @param clientSecret empty for a public client
 * @param audience what bearer tokens must be for
 * @param rolesClaim name of a claim, or the way to it with dots between
 * @param roleMap value of that claim to name of a role; empty = the values are names of roles
 */
public record OidcSettings(String issuer, String clientId, String clientSecret, String audience, String rolesClaim,
    Map<String, String> roleMap, String loginClaim) {
  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
