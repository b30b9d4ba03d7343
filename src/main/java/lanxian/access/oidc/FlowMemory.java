package lanxian.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What a browser keeps while its user signs in at the provider, so that any service of several can take him back.
 *
 * @param returnTo path of this service to go to afterwards
 */
record FlowMemory(State state, Nonce nonce, CodeVerifier verifier, String returnTo) {
  static FlowMemory of(String returnTo) {
    return new FlowMemory(new State(), new Nonce(), new CodeVerifier(), returnTo);
  }

  /** For a cookie: letters, digits, dots, dashes and lines below. */
  String text() {
    return String.join(".", state.getValue(), nonce.getValue(), verifier.getValue(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(returnTo.getBytes(StandardCharsets.UTF_8)));
  }

  /** @throws OidcException if it is none */
  static FlowMemory parse(String text) throws OidcException {
    String[] parts = text == null ? new String[0] : text.split("\\.");
    try {
      if (parts.length == 4) {
        return new FlowMemory(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2]),
            new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw OidcException.refused("This browser has not begun to sign in, or too long ago; please begin again", null);
  }

  boolean isState(State other) {
    return MessageDigest.isEqual(state.getValue().getBytes(StandardCharsets.UTF_8),
        other.getValue().getBytes(StandardCharsets.UTF_8));
  }
}
