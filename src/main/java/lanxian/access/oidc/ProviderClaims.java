package lanxian.access.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.config.OidcSettings;
import lanxian.config.SettingsException;
import lanxian.domain.Role;
import lanxian.store.ProviderIdentity;

/** Reads from the provider's claims who somebody is and what he may do. */
final class ProviderClaims {
  private static final int LONGEST = 200;

  private final OidcSettings settings;
  private final Map<String, Role> roles = new TreeMap<>();

  /** @throws SettingsException if the map names a role that does not exist */
  ProviderClaims(OidcSettings settings) {
    this.settings = settings;
    settings.roleMap().forEach((value, role) -> roles.put(value, role(role)));
    if (roles.isEmpty()) {
      for (Role role : Role.values()) {
        roles.put(role.name(), role);
        roles.put(role.name().toLowerCase(Locale.ROOT), role);
      }
    }
  }

  private static Role role(String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of("oidc_role_map: " + name + " is none of " + Arrays.toString(Role.values())));
    }
  }

  /** Whether the claims say anything of roles. */
  boolean hasRoles(Map<String, Object> claims) {
    return at(claims, settings.rolesClaim()) != null;
  }

  /** @throws OidcException if the login is missing or cannot be one */
  ProviderIdentity identity(Map<String, Object> claims) throws OidcException {
    Object login = at(claims, settings.loginClaim());
    if (!(login instanceof String text) || !isText(text)) {
      throw OidcException.refused("The provider names no " + settings.loginClaim() + " that can be a login", null);
    }
    Object name = claims.get("name");
    String shown = name instanceof String given && isText(given) ? given : text;
    return new ProviderIdentity(ProviderIdentity.PREFIX + text, shown, roles(at(claims, settings.rolesClaim())));
  }

  private static boolean isText(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.codePoints().noneMatch(
        c -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** Values that nobody mapped give no role. */
  private Set<Role> roles(Object claim) {
    Collection<?> values = claim instanceof Collection<?> list ? list
        : claim instanceof String text ? List.of(text.split("[ ,]+")) : List.of();
    EnumSet<Role> found = EnumSet.noneOf(Role.class);
    for (Object value : values) {
      if (value instanceof String text && roles.containsKey(text)) {
        found.add(roles.get(text));
      }
    }
    return found;
  }

  /** A claim of that very name, or at the end of the way that the dots in it lead. */
  private static Object at(Map<String, Object> claims, String path) {
    Object whole = claims.get(path);
    if (whole != null) {
      return whole;
    }
    int dot = path.indexOf('.');
    if (dot < 0 || !(claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner)) {
      return null;
    }
    Map<String, Object> members = new TreeMap<>();
    inner.forEach((key, value) -> members.put(String.valueOf(key), value));
    return at(members, path.substring(dot + 1));
  }
}
