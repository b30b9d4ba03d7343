package lanxian.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import lanxian.config.OidcSettings;

/**
 * Access tokens of the provider as JWT (RFC 9068, and its older likes): signed by a key of the provider with an algorithm
 * of {@link Discovery#ALGORITHMS}, by this issuer, for this audience, and not run out. ID tokens are none: they are told
 * by their type, or by what only they hold.
 */
final class BearerTokens {
  private static final int LONGEST = 16_384;
  private static final int SKEW_S = 30;
  private static final Set<String> ONLY_IN_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

  private final Discovery discovery;
  private final DefaultJOSEObjectTypeVerifier<SecurityContext> types = new DefaultJOSEObjectTypeVerifier<>(
      new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null);
  private final DefaultJWTClaimsVerifier<SecurityContext> claims;

  BearerTokens(Discovery discovery, OidcSettings settings, Clock clock) {
    this.discovery = discovery;
    this.claims = new DefaultJWTClaimsVerifier<>(Set.of(settings.audience()),
        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(), Set.of("sub", "exp", "iss", "aud"),
        ONLY_IN_ID_TOKENS) {
      @Override
      protected Date currentTime() {
        return Date.from(clock.instant());
      }
    };
    claims.setMaxClockSkew(SKEW_S);
  }

  /** The claims of a good token. */
  Map<String, Object> claims(String token) throws OidcException {
    if (token.length() > LONGEST) {
      throw OidcException.refused("The token is too long", null);
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(types);
    processor.setJWSKeySelector(discovery.get().keys());
    processor.setJWTClaimsSetVerifier(claims);
    try {
      Map<String, Object> good = processor.process(token, null).getClaims();
      if ("ID".equals(good.get("typ"))) { // so Keycloak marks its ID tokens
        throw OidcException.refused("An ID token is no access token", null);
      }
      return good;
    } catch (ParseException e) {
      throw OidcException.refused("The token is neither one of this service nor a JWT", e);
    } catch (BadJOSEException e) {
      throw OidcException.refused("The token of the identity provider is not good: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw fault(e);
    }
  }

  /** Keys that nobody has, asked for too often, are the fault of the token; keys that cannot be fetched are not. */
  static OidcException fault(JOSEException fault) {
    return fault instanceof RemoteKeySourceException || fault instanceof KeySourceException && fault.getCause() != null
        ? OidcException.unavailable(fault)
        : OidcException.refused("The token of the identity provider is not good: no key of the provider fits", fault);
  }
}
