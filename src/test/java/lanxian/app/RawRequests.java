package lanxian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests written byte by byte: an HTTP client would refuse to send some of them. */
public final class RawRequests {
  private static final int TIMEOUT_MS = 30_000;

  private RawRequests() {}

  /** Status of the answer to GET. @param target as it goes into the first line */
  public static int status(RunningService service, String target) {
    URI address = URI.create(service.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: " + address.getAuthority()
          + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9)) : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(target, e);
    }
  }
}
