package lanxian.store;

import lanxian.domain.Person;

/**
 * What a password is held against.
 *
 * @param passwordHash with algorithm, parameters and salt
 */
public record Credentials(Person person, String passwordHash) {
  /** The hash stays out of logs. */
  @Override
  public String toString() {
    return "Credentials[" + person + "]";
  }
}
