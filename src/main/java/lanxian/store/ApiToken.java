package lanxian.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/**
 * What a program shows to act for a person.
 *
 * @param secretHash SHA-256 of the token, lower case hex
 * @param login the owner's
 * @param name what it is for
 * @param roles what it may do at most, beside READER
 * @param clearance the highest level that it sees at most
 * @param lastUsed day; null = never
 */
public record ApiToken(String id, String secretHash, String login, String name, Set<Role> roles, SecurityLevel clearance,
    Instant createdAt, Instant expiresAt, LocalDate lastUsed) {
  public ApiToken {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.remove(Role.READER);
    roles = Collections.unmodifiableSet(all);
  }
}
