package lanxian.http;

import io.javalin.http.Context;
import lanxian.domain.Caller;

/** Who asks in a request; {@link Gate} puts it there before any handler runs. */
public final class Callers {
  private static final String ATTRIBUTE = "lanxian.caller";

  private Callers() {}

  /** The caller of a request. */
  public static Caller of(Context ctx) {
    Caller caller = ctx.attribute(ATTRIBUTE);
    if (caller == null) {
      throw new IllegalStateException("nobody looked at who asks before " + ctx.path() + " was handled");
    }
    return caller;
  }

  static void set(Context ctx, Caller caller) {
    ctx.attribute(ATTRIBUTE, caller);
  }
}
