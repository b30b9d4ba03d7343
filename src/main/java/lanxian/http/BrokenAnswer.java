package lanxian.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;

/**
 * An answer that fails after part of it is sent. Its status can be taken back no more; the connection is cut, so that
 * whoever reads it does not take the part for the whole (RFC 9112, 8).
 */
final class BrokenAnswer {
  private BrokenAnswer() {}

  /** Whether it is too late to answer anything else. */
  static boolean isBegun(Context ctx) {
    return ctx.res().isCommitted();
  }

  /** Cuts the connection at once: what packs an answer would still end it properly. */
  static void cut(HttpServletResponse response) {
    ServletContextResponse.getServletContextResponse(response).getResponse().getRequest().getConnectionMetaData()
        .getConnection().getEndPoint().close();
  }
}
