package lanxian.http;

import io.javalin.http.Context;
import java.io.IOException;

/** Reads bodies of requests. */
public final class RequestBody {
  private static final int SMALL_BYTES = 1 << 16; // always within what the service takes

  private RequestBody() {}

  /**
   * All of a body. A small one whose length is named is read into just as many bytes, for there are many of those.
   *
   * @throws io.javalin.http.HttpResponseException 413 if it is longer than the service takes
   */
  public static byte[] bytes(Context ctx) throws IOException {
    long length = ctx.req().getContentLengthLong();
    return length >= 0 && length <= SMALL_BYTES ? ctx.bodyInputStream().readNBytes((int) length) : ctx.bodyAsBytes();
  }
}
