package lanxian.access;

import java.time.Instant;
import java.util.Set;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;

/**
 * A token that somebody wants.
 *
 * @param name what it is for
 * @param clearance null = the highest that its roles and its owner see
 */
public record TokenDraft(String name, Set<Role> roles, SecurityLevel clearance, Instant expiresAt) {}
