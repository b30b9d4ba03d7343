package lanxian.store.sql;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Role;

/** Roles as one column: their names with commas between. */
final class RoleColumn {
  private RoleColumn() {}

  static String text(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }

  static Set<Role> roles(String text) {
    return Arrays.stream(text.split(",")).filter(name -> !name.isEmpty()).map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
