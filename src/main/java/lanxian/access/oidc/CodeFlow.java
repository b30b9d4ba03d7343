package lanxian.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.config.OidcSettings;

/**
 * Signing in at the provider (OpenID Connect Core 1.0, 3.1) with PKCE (RFC 7636): the browser goes there and comes back with
 * a code, which is changed for an ID token. Between the two the browser keeps a {@link FlowMemory}.
 */
final class CodeFlow {
  private final Discovery discovery;
  private final OidcSettings settings;
  private final ProviderClaims reader;
  private final ClientID client;

  CodeFlow(Discovery discovery, OidcSettings settings, ProviderClaims reader) {
    this.discovery = discovery;
    this.settings = settings;
    this.reader = reader;
    this.client = new ClientID(settings.clientId());
  }

  /** Where the browser is to go. */
  URI address(URI callback, FlowMemory memory) throws OidcException {
    return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, callback)
        .endpointURI(discovery.get().metadata().getAuthorizationEndpointURI())
        .state(memory.state()).nonce(memory.nonce()).codeChallenge(memory.verifier(), CodeChallengeMethod.S256)
        .build().toURI();
  }

  /**
   * The claims of whoever has come back.
   *
   * @param query parameters that he has come back with
   */
  Map<String, Object> claims(URI callback, Map<String, List<String>> query, FlowMemory memory) throws OidcException {
    try {
      AuthorizationCode code = code(callback, query, memory);
      Discovery.Found provider = discovery.get();
      OIDCTokenResponse tokens = tokens(provider.metadata(), callback, code, memory.verifier());
      Map<String, Object> claims = new TreeMap<>(
          new IDTokenValidator(discovery.issuer(), client, provider.keys(), null)
              .validate(tokens.getOIDCTokens().getIDToken(), memory.nonce()).toJWTClaimsSet().getClaims());
      URI more = provider.metadata().getUserInfoEndpointURI();
      if (!reader.hasRoles(claims) && more != null) {
        userInfo(more, tokens.getOIDCTokens().getAccessToken(), claims.get("sub")).forEach(claims::putIfAbsent);
      }
      return claims;
    } catch (ParseException e) {
      throw OidcException.refused("What came from the identity provider cannot be read", e);
    } catch (BadJOSEException e) {
      throw OidcException.refused("The ID token is not good: " + e.getMessage(), e);
    } catch (JOSEException e) {
      throw BearerTokens.fault(e);
    } catch (IOException e) {
      throw OidcException.unavailable(e);
    }
  }

  private AuthorizationCode code(URI callback, Map<String, List<String>> query, FlowMemory memory)
      throws ParseException, OidcException {
    AuthenticationResponse response = AuthenticationResponseParser.parse(callback, query);
    if (response.getState() == null || !memory.isState(response.getState())) {
      throw OidcException.refused("The answer of the identity provider is not to a question of this browser", null);
    }
    if (response.getIssuer() != null && !response.getIssuer().equals(discovery.issuer())) { // RFC 9207
      throw OidcException.refused("The answer comes from another identity provider", null);
    }
    if (!(response instanceof AuthenticationSuccessResponse success) || success.getAuthorizationCode() == null) {
      throw OidcException.refused("The identity provider did not let you in", null);
    }
    return success.getAuthorizationCode();
  }

  private OIDCTokenResponse tokens(OIDCProviderMetadata metadata, URI callback, AuthorizationCode code,
      CodeVerifier verifier) throws ParseException, IOException, OidcException {
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback, verifier);
    URI endpoint = metadata.getTokenEndpointURI();
    TokenRequest request = settings.clientSecret().isEmpty() ? new TokenRequest.Builder(endpoint, client, grant).build()
        : new TokenRequest.Builder(endpoint, authentication(metadata), grant).build();
    TokenResponse response = OIDCTokenResponseParser.parse(patient(request.toHTTPRequest()).send());
    if (response instanceof TokenErrorResponse refusal) {
      throw OidcException.refused(
          "The identity provider does not take the code: " + refusal.getErrorObject().getCode(), null);
    }
    OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
    if (tokens.getOIDCTokens().getIDToken() == null) {
      throw OidcException.refused("The identity provider gave no ID token", null);
    }
    return tokens;
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    boolean onlyPost = methods != null && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return onlyPost ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  private static Map<String, Object> userInfo(URI endpoint, AccessToken token, Object subject)
      throws ParseException, IOException, OidcException {
    UserInfoResponse response = UserInfoResponse.parse(
        patient(new UserInfoRequest(endpoint, token).toHTTPRequest()).send());
    if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
      return Map.of();
    }
    Map<String, Object> info = response.toSuccessResponse().getUserInfo().toJSONObject();
    if (!info.get("sub").equals(subject)) { // OpenID Connect Core 1.0, 5.3.2
      throw OidcException.refused("The identity provider speaks of somebody else", null);
    }
    return info;
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(Discovery.TIMEOUT_MS);
    request.setReadTimeout(Discovery.TIMEOUT_MS);
    request.setFollowRedirects(false);
    return request;
  }
}
