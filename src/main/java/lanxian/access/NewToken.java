package lanxian.access;

import lanxian.store.ApiToken;

/**
 * A token that was made.
 *
 * @param secret what the program shows; told this once
 */
public record NewToken(ApiToken token, String secret) {
  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "NewToken[" + token.id() + "]";
  }
}
