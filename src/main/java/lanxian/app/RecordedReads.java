package lanxian.app;

import io.javalin.http.Context;
import lanxian.domain.Caller;
import lanxian.http.Callers;
import lanxian.http.Reads;
import lanxian.store.AuditEvent;
import lanxian.store.AuditStore;

/** Puts reads of restricted zones into the audit record: who, when, from where, what he asked for. */
record RecordedReads(AuditStore audit) implements Reads {
  private static final int MAX_TARGET = 500;

  @Override
  public void restricted(Context ctx, long revision) {
    Caller caller = Callers.of(ctx);
    String query = ctx.queryString();
    String target = query == null ? ctx.path() : ctx.path() + "?" + query;
    audit.append(AuditEvent.done(caller, "zones.read", storable(target), revision, null));
  }

  /** A path comes decoded, and may hold what no database keeps. */
  private static String storable(String target) {
    String clean = target.replaceAll("\\p{Cntrl}", " ");
    if (clean.length() <= MAX_TARGET) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(MAX_TARGET - 1)) ? MAX_TARGET - 1 : MAX_TARGET;
    return clean.substring(0, end);
  }
}
