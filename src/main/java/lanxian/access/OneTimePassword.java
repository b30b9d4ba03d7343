package lanxian.access;

import lanxian.domain.Person;

/** Somebody with a password that he must change when he first signs in; nobody has it but who reads this. */
public record OneTimePassword(Person person, String password) {
  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "OneTimePassword[" + person.login() + "]";
  }
}
