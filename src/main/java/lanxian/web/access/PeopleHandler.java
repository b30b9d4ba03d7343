package lanxian.web.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import lanxian.access.Access;
import lanxian.access.AccessFault;
import lanxian.access.OneTimePassword;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Person;
import lanxian.domain.Place;
import lanxian.domain.Role;
import lanxian.domain.SecurityLevel;
import lanxian.http.BaseUrl;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.JsonBody;
import lanxian.http.Parameters;

/** {@code /people}: accounts. */
public final class PeopleHandler {
  private final Access access;
  private final SessionCookie cookie;

  public PeopleHandler(Access access, BaseUrl baseUrl) {
    this.access = access;
    this.cookie = SessionCookie.ofSessions(baseUrl);
  }

  /** {@code GET /people}. */
  public void list(Context ctx) {
    Page page = Page.of(ctx);
    List<Person> people = access.people().list(Callers.of(ctx), page.after(), page.limit() + 1);
    ObjectNode answer = AccessJson.object();
    ArrayNode array = answer.putArray("people");
    page.of(people).forEach(person -> array.add(AccessJson.person(person)));
    answer.put("next", page.next(people, Person::login));
    AccessJson.write(ctx, 200, answer);
  }

  /** {@code POST /people}. */
  public void add(Context ctx) {
    Parameters.of(ctx).done();
    JsonBody body = JsonBody.of(ctx);
    String login = body.text("login");
    String name = body.text("name");
    Set<Role> roles = body.someOf("roles", Role.class);
    SecurityLevel clearance = body.oneOf("clearance", SecurityLevel.class);
    body.done();
    if (!Person.isLogin(login)) {
      throw new FaultException(Fault.of(AccessFault.LOGIN_INVALID,
          "A login has 1 to 64 of the letters a to z, digits and . _ - @", Place.pointer("/login")));
    }
    OneTimePassword added = access.people().add(Callers.of(ctx), new Person(login, name, roles, clearance, false, true, 1));
    EntityVersion.tell(ctx, added.person().version());
    ctx.header("Location", "/people/" + login);
    AccessJson.write(ctx, 201, AccessJson.person(added.person()).put("oneTimePassword", added.password()));
  }

  /** {@code GET /people/{login}}. */
  public void one(Context ctx) {
    Parameters.of(ctx).done();
    write(ctx, access.people().find(Callers.of(ctx), ctx.pathParam("login")));
  }

  /** {@code PATCH /people/{login}}: what is not named stays (RFC 7396). */
  public void change(Context ctx) {
    Parameters.of(ctx).done();
    access.people().require(Callers.of(ctx), ctx.pathParam("login"));
    JsonBody body = JsonBody.of(ctx);
    List<UnaryOperator<Person>> changes = new ArrayList<>();
    if (body.has("name")) {
      String name = body.text("name");
      changes.add(person -> person.withName(name));
    }
    if (body.has("roles")) {
      Set<Role> roles = body.someOf("roles", Role.class);
      changes.add(person -> person.withRoles(roles));
    }
    if (body.has("clearance")) {
      SecurityLevel clearance = body.oneOf("clearance", SecurityLevel.class);
      changes.add(person -> person.withClearance(clearance));
    }
    if (body.has("disabled")) {
      boolean disabled = body.flag("disabled");
      changes.add(person -> person.withDisabled(disabled));
    }
    body.done();
    write(ctx, access.people().change(Callers.of(ctx), ctx.pathParam("login"), EntityVersion.expected(ctx), person -> {
      Person changed = person;
      for (UnaryOperator<Person> change : changes) {
        changed = change.apply(changed);
      }
      return changed;
    }));
  }

  /** {@code POST /people/{login}/password}: one's own with the old one; a one-time password for somebody else. */
  public void password(Context ctx) {
    Parameters.of(ctx).done();
    Caller caller = Callers.of(ctx);
    String login = ctx.pathParam("login");
    access.people().require(caller, login);
    JsonBody body = JsonBody.of(ctx);
    if (login.equalsIgnoreCase(caller.login())) {
      String old = body.text("old");
      String password = body.text("password");
      body.done();
      access.people().changeOwnPassword(caller, old, password);
      cookie.clear(ctx);
      ctx.status(204);
    } else {
      body.done();
      OneTimePassword reset = access.people().resetPassword(caller, login);
      AccessJson.write(ctx, 200, AccessJson.object().put("login", reset.person().login())
          .put("oneTimePassword", reset.password()));
    }
  }

  /** {@code DELETE /people/{login}/lock}. */
  public void unlock(Context ctx) {
    Parameters.of(ctx).done();
    access.people().liftLock(Callers.of(ctx), ctx.pathParam("login"));
    ctx.status(204);
  }

  private static void write(Context ctx, Person person) {
    EntityVersion.tell(ctx, person.version());
    AccessJson.write(ctx, 200, AccessJson.person(person));
  }
}
