package lanxian.access.oidc;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lanxian.config.OidcSettings;
import lanxian.store.ProviderIdentity;

/** The identity provider of the settings. Nobody whom it vouches for is stored; he is named {@code oidc:…}. */
public final class OidcProvider {
  /** A path of this service and nothing else: browsers take {@code //host} and {@code /\host} for other services. */
  private static final Pattern OWN_PATH = Pattern.compile("/|/[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]{0,999}");

  private final ProviderClaims reader;
  private final BearerTokens tokens;
  private final CodeFlow flow;

  /** @throws lanxian.config.SettingsException if roles are mapped that do not exist */
  public OidcProvider(OidcSettings settings, Clock clock) {
    Discovery discovery = new Discovery(settings.issuer(), clock);
    this.reader = new ProviderClaims(settings);
    this.tokens = new BearerTokens(discovery, settings, clock);
    this.flow = new CodeFlow(discovery, settings, reader);
  }

  /**
   * A browser that goes to the provider.
   *
   * @param address where to
   * @param memory what it must bring back; for a cookie
   */
  public record Departure(URI address, String memory) {}

  /**
   * A browser that has come back.
   *
   * @param returnTo path of this service to go to
   */
  public record Arrival(ProviderIdentity identity, String returnTo) {}

  /** Whether it may be returned to. */
  public static boolean isOwnPath(String path) {
    return OWN_PATH.matcher(path).matches();
  }

  /** Who a bearer token names. */
  public ProviderIdentity bearer(String token) throws OidcException {
    return reader.identity(tokens.claims(token));
  }

  /**
   * Begins to sign in.
   *
   * @param callback where the provider sends the browser back to
   * @param returnTo an own path
   */
  public Departure depart(URI callback, String returnTo) throws OidcException {
    FlowMemory memory = FlowMemory.of(returnTo);
    return new Departure(flow.address(callback, memory), memory.text());
  }

  /**
   * Ends to sign in.
   *
   * @param query parameters that the browser comes back with
   * @param memory what it was given; null if it brings nothing
   */
  public Arrival arrive(URI callback, Map<String, List<String>> query, String memory) throws OidcException {
    FlowMemory kept = FlowMemory.parse(memory);
    ProviderIdentity identity = reader.identity(flow.claims(callback, query, kept));
    return new Arrival(identity, isOwnPath(kept.returnTo()) ? kept.returnTo() : "/");
  }
}
