package lanxian.web.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Set;
import lanxian.domain.Caller;
import lanxian.domain.Person;
import lanxian.domain.Role;
import lanxian.http.Json;
import lanxian.store.ApiToken;

/** People and tokens as JSON; nothing of it is to be kept by caches. */
final class AccessJson {
  private AccessJson() {}

  static void write(Context ctx, int status, ObjectNode node) {
    ctx.header("Cache-Control", "no-store");
    Json.write(ctx, status, node);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode caller(Caller caller) {
    ObjectNode node = object().put("login", caller.login()).put("name", caller.name());
    roles(node, caller.roles());
    return node.put("clearance", caller.clearance().name()).put("means", caller.means().name());
  }

  static ObjectNode person(Person person) {
    ObjectNode node = object().put("login", person.login()).put("name", person.name());
    roles(node, person.roles());
    return node.put("clearance", person.clearance() == null ? null : person.clearance().name())
        .put("disabled", person.disabled()).put("mustChangePassword", person.mustChangePassword())
        .put("version", person.version());
  }

  static ObjectNode token(ApiToken token) {
    ObjectNode node = object().put("id", token.id()).put("login", token.login()).put("name", token.name());
    roles(node, token.roles());
    return node.put("clearance", token.clearance().name()).put("created", token.createdAt().toString())
        .put("expires", token.expiresAt().toString())
        .put("lastUsed", token.lastUsed() == null ? null : token.lastUsed().toString());
  }

  private static void roles(ObjectNode node, Set<Role> roles) {
    roles.stream().sorted().map(Role::name).forEach(node.putArray("roles")::add);
  }
}
