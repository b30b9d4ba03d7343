package lanxian.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0) and its keys. It is asked when it is first needed, so that
 * the service starts without it, and again from time to time; while it is away, not more than once in some seconds.
 */
final class Discovery {
  /** Signatures by a key of the provider's alone. Not HMAC: who can check those can also make them. */
  static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
      JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384,
      JWSAlgorithm.ES512, JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  static final int TIMEOUT_MS = 5_000;
  private static final int MOST_BYTES = 1 << 18;
  private static final Duration ASKED_AGAIN = Duration.ofHours(1);
  private static final Duration SPARED = Duration.ofSeconds(5);
  private static final long KEYS_KEPT_MS = Duration.ofMinutes(15).toMillis();
  private static final long KEYS_KEPT_IN_OUTAGE_MS = Duration.ofHours(4).toMillis();
  private static final long KEYS_ASKED_AT_MOST_EVERY_MS = Duration.ofSeconds(30).toMillis();

  /** What was found. */
  record Found(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

  private final Issuer issuer;
  private final Clock clock;
  private Found found;
  private Instant next = Instant.MIN;

  Discovery(String issuer, Clock clock) {
    this.issuer = new Issuer(issuer);
    this.clock = clock;
  }

  Issuer issuer() {
    return issuer;
  }

  /** @throws OidcException if the provider never answered and does not now */
  synchronized Found get() throws OidcException {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(SPARED);
      try {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MS, TIMEOUT_MS);
        // the keys of before are kept with what was found: another set of keys would forget when it asked last
        if (found == null || !found.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())) {
          found = new Found(metadata, new JWSVerificationKeySelector<>(ALGORITHMS, keys(metadata)));
        } else {
          found = new Found(metadata, found.keys());
        }
        next = now.plus(ASKED_AGAIN);
      } catch (GeneralException | IOException e) {
        if (found == null) {
          throw OidcException.unavailable(e);
        }
      }
    }
    if (found == null) {
      throw OidcException.unavailable(null);
    }
    return found;
  }

  private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(),
            new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MOST_BYTES))
        .refreshAheadCache(false).cache(KEYS_KEPT_MS, TIMEOUT_MS * 2L).rateLimited(KEYS_ASKED_AT_MOST_EVERY_MS)
        .outageTolerant(KEYS_KEPT_IN_OUTAGE_MS).build();
  }
}
