package lanxian.http;

import io.javalin.security.RouteRole;
import java.util.EnumSet;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/**
 * Who may use a route. Each route of the table names exactly one. Whoever draws, approves or looks into drafts must see every
 * zone: drafts hold zones of all levels, and are checked, mended and compared beside all that is published. Left out of that,
 * somebody would approve what he cannot judge; let in, he would be told of what he may not see.
 */
public enum Allowed implements RouteRole {
  /** Everybody, with or without an account. */
  ANYBODY(EnumSet.allOf(Role.class)),
  /** Everybody who says who he is. */
  KNOWN(EnumSet.allOf(Role.class)),
  /** Whoever works with records of checks. */
  STAFF(EnumSet.complementOf(EnumSet.of(Role.READER))),
  /** Whoever draws zones. */
  PLANNER(EnumSet.of(Role.PLANNER), SecurityLevel.RESTRICTED),
  /** Whoever approves zones. */
  REVIEWER(EnumSet.of(Role.REVIEWER), SecurityLevel.RESTRICTED),
  /** Whoever draws, approves or keeps an eye on it. */
  EDITORS(EnumSet.of(Role.PLANNER, Role.REVIEWER, Role.ADMINISTRATOR), SecurityLevel.RESTRICTED),
  /** Whoever draws or approves zones. */
  PUBLISHERS(EnumSet.of(Role.PLANNER, Role.REVIEWER), SecurityLevel.RESTRICTED),
  /** Whoever keeps people, tokens and the audit record. */
  ADMINISTRATOR(EnumSet.of(Role.ADMINISTRATOR)),
  /** Whoever looks into the audit record: it says which zones others asked for. */
  AUDITOR(EnumSet.of(Role.ADMINISTRATOR), SecurityLevel.RESTRICTED);

  private final Set<Role> roles;
  private final SecurityLevel clearance;

  Allowed(Set<Role> roles) {
    this(roles, SecurityLevel.PUBLIC);
  }

  Allowed(Set<Role> roles, SecurityLevel clearance) {
    this.roles = roles;
    this.clearance = clearance;
  }

  /** Whether a caller may. */
  public boolean admits(Caller caller) {
    return hasRole(caller) && caller.sees(clearance);
  }

  /** Whether a caller has one of the roles; he may still see too little. */
  boolean hasRole(Caller caller) {
    return this == ANYBODY || !caller.isAnonymous() && caller.roles().stream().anyMatch(roles::contains);
  }

  /** The roles of which a caller needs one. */
  public Set<Role> roles() {
    return roles;
  }

  /** The highest level of zones that a caller must see. */
  public SecurityLevel clearance() {
    return clearance;
  }
}
