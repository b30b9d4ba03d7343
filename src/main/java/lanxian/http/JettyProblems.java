package lanxian.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem details for what Jetty refuses before any route sees it: a broken URI, a query that is too long. */
public final class JettyProblems extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request, Response response, int code, String message, Throwable cause, Callback callback) {
    byte[] body = body(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return ByteBuffer.wrap(body(status));
  }

  private static byte[] body(int status) {
    HttpFault code = switch (status) {
      case 404 -> HttpFault.NOT_FOUND;
      case 405 -> HttpFault.METHOD_NOT_ALLOWED;
      case 413 -> HttpFault.BODY_TOO_LARGE;
      case 414 -> HttpFault.URI_TOO_LONG;
      case 431 -> HttpFault.HEADERS_TOO_LARGE;
      default -> status < 500 ? HttpFault.BAD_REQUEST : HttpFault.INTERNAL_ERROR;
    };
    String detail = switch (code) {
      case URI_TOO_LONG -> "The address with its query is too long; give long properties in a GeoJSON body";
      case HEADERS_TOO_LARGE -> "The headers are too long";
      case BAD_REQUEST -> "The request is no well-formed HTTP";
      default -> "The request cannot be answered";
    };
    return Json.bytes(Problem.of(code, detail).toJson());
  }
}
