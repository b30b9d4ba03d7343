package lanxian.config;

/**
 * How people and programs say who they are.
 *
 * @param localAccounts whether there are accounts of the service's own
 * @param sessionIdleMin minutes without use after which a session ends
 * @param sessionMaxH hours after which it ends in any case
 * @param oidc identity provider; null = none
 */
public record AccessSettings(boolean localAccounts, int sessionIdleMin, int sessionMaxH, OidcSettings oidc) {}
