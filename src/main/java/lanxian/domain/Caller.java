package lanxian.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks: one person or program in one request.
 *
 * @param login unique name; null for somebody who did not say who he is
 * @param name for people to read; null for nobody in particular
 * @param roles READER is always among them
 * @param clearance the highest security level of zones that he sees, at most what his roles see
 * @param from network address he asks from; null where there is none (command line)
 * @param means how he showed who he is
 */
public record Caller(
    String login, String name, Set<Role> roles, SecurityLevel clearance, String from, Means means) {

  /** How a caller showed who he is. */
  public enum Means {
    /** Not at all. */
    NONE,
    /** Session cookie of a browser. */
    SESSION,
    /** API token of this service, or a bearer token of the identity provider. */
    TOKEN,
    /** Works on the machine itself, with its database. */
    CONSOLE
  }

  public Caller {
    Objects.requireNonNull(clearance, "clearance");
    Objects.requireNonNull(means, "means");
    EnumSet<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles);
    roles = Collections.unmodifiableSet(all);
    if (!clearance.isVisibleTo(clearanceOf(all))) {
      throw new IllegalArgumentException("roles " + all + " do not see " + clearance);
    }
  }

  /** Somebody who did not say who he is. */
  public static Caller anonymous(String from) {
    return new Caller(null, null, Set.of(), SecurityLevel.PUBLIC, from, Means.NONE);
  }

  /** The highest level that any of the roles sees. */
  public static SecurityLevel clearanceOf(Set<Role> roles) {
    return roles.stream().map(Role::clearance).max(SecurityLevel::compareTo).orElse(SecurityLevel.PUBLIC);
  }

  public boolean isAnonymous() {
    return login == null;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether he sees zones of a level. */
  public boolean sees(SecurityLevel level) {
    return level.isVisibleTo(clearance);
  }
}
