package lanxian.http;

import io.javalin.security.RouteRole;
import java.util.EnumSet;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;

/** Who may use a route. Each route of the table names exactly one. */
public enum Allowed implements RouteRole {
  /** Everybody, with or without an account. */
  ANYBODY(EnumSet.allOf(Role.class)),
  /** Everybody who says who he is. */
  KNOWN(EnumSet.allOf(Role.class)),
  /** Whoever works with records of checks. */
  STAFF(EnumSet.complementOf(EnumSet.of(Role.READER))),
  /** Whoever draws zones. */
  PLANNER(EnumSet.of(Role.PLANNER)),
  /** Whoever approves zones. */
  REVIEWER(EnumSet.of(Role.REVIEWER)),
  /** Whoever draws, approves or keeps an eye on it. */
  EDITORS(EnumSet.of(Role.PLANNER, Role.REVIEWER, Role.ADMINISTRATOR)),
  /** Whoever draws or approves zones. */
  PUBLISHERS(EnumSet.of(Role.PLANNER, Role.REVIEWER)),
  /** Whoever keeps people, tokens and the audit record. */
  ADMINISTRATOR(EnumSet.of(Role.ADMINISTRATOR));

  private final Set<Role> roles;

  Allowed(Set<Role> roles) {
    this.roles = roles;
  }

  /** Whether a caller may. */
  public boolean admits(Caller caller) {
    return this == ANYBODY || !caller.isAnonymous() && caller.roles().stream().anyMatch(roles::contains);
  }

  /** The roles of which a caller needs one. */
  public Set<Role> roles() {
    return roles;
  }
}
