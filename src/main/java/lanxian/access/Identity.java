package lanxian.access;

import java.time.Instant;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/**
 * Who showed a session or a token, without the address he shows it from.
 *
 * @param mustChangePassword may do nothing but choose a password
 * @param until when it has to be looked at again
 */
record Identity(String login, String name, Set<Role> roles, SecurityLevel clearance, Caller.Means means,
    boolean mustChangePassword, Instant until) {
  Caller from(String address) {
    return new Caller(login, name, roles, clearance, address, means);
  }
}
