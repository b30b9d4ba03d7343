package lanxian.http;

import static lanxian.http.AnswerBodyTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
  private static final int MOST = 200_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final BlockingQueue<String> READ = new LinkedBlockingQueue<>();

  private static Javalin server;

  @BeforeAll
  static void serve() {
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.http.maxRequestSize = MOST;
      Problems.register(config.routes);
      config.routes.post("/", ctx -> {
        try {
          AnswerBody.whole(ctx, RequestBody.bytes(ctx));
          READ.add("whole");
        } catch (Exception e) {
          READ.add(e.getClass().getSimpleName());
          throw e;
        }
      });
    }).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<byte[]> post(BodyPublisher body) throws Exception {
    READ.clear();
    return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port())).POST(body).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 450, 8192, 8193, 1 << 16, (1 << 16) + 1, MOST})
  void everyByteIsRead(int count) throws Exception {
    assertThat(post(BodyPublishers.ofByteArray(bytes(count))).body()).as("with its length").isEqualTo(bytes(count));
    assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(count)))).body())
        .as("in pieces without a length").isEqualTo(bytes(count));
  }

  @Test
  void whatIsTooLongIsRefused() throws Exception {
    assertThat(post(BodyPublishers.ofByteArray(bytes(MOST + 1))).statusCode()).isEqualTo(413);
    assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(MOST + 1)))).statusCode()).isEqualTo(413);
  }

  /** Half of a body is none, and who left is told nothing; others are served as before. */
  @Test
  void whoLeavesHalfWayIsLetGo() throws Exception {
    READ.clear();
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(READ.poll(20, TimeUnit.SECONDS)).as("what became of it").isNotNull().isNotEqualTo("whole");
    assertThat(post(BodyPublishers.ofString("next")).body()).isEqualTo("next".getBytes(StandardCharsets.UTF_8));
  }
}
