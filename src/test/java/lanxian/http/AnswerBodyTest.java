package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBodyTest {
  private static final int PIECE = 1 << 18;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Javalin server;

  @BeforeAll
  static void serve() {
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      Problems.register(config.routes);
      config.router.javaLangErrorHandler(Problems::failed);
      config.routes.get("/{bytes}", ctx -> {
        AnswerBody body = AnswerBody.of(ctx);
        write(Integer.parseInt(ctx.pathParam("bytes")), body);
        body.end();
      });
      config.routes.get("/broken/{bytes}", ctx -> {
        write(Integer.parseInt(ctx.pathParam("bytes")), AnswerBody.of(ctx));
        throw new IllegalStateException("on purpose");
      });
      config.routes.get("/missing/{bytes}", ctx -> {
        write(Integer.parseInt(ctx.pathParam("bytes")), AnswerBody.of(ctx));
        throw new NoClassDefFoundError("on purpose");
      });
    }).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  /** In parts of all lengths. */
  private static void write(int count, AnswerBody body) throws IOException {
    byte[] bytes = bytes(count);
    Random random = new Random(count);
    for (int at = 0; at < count;) {
      int part = Math.min(count - at, random.nextInt(10) == 0 ? 1 + random.nextInt(2 * PIECE) : 1 + random.nextInt(9000));
      if (part == 1) {
        body.write(bytes[at]);
      } else if (random.nextInt(3) == 0) {
        body.write(ByteBuffer.allocateDirect(part).put(bytes, at, part).flip());
      } else {
        body.write(bytes, at, part);
      }
      at += part;
    }
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2000, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5_000_001})
  void everyByteArrives(int count) throws Exception {
    assertThat(get("/" + count).body()).isEqualTo(bytes(count));
    assertThat(get("/" + count).body()).as("over the same connection, from a piece used before").isEqualTo(bytes(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, PIECE, 5_000_001})
  void packedToo(int count) throws Exception {
    HttpResponse<byte[]> answer = get("/" + count, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()).isEqualTo(bytes(count));
  }

  @Test
  void whatFitsIntoOnePieceHasALength() throws Exception {
    assertThat(get("/100000").headers().firstValueAsLong("Content-Length")).hasValue(100_000);
  }

  @Test
  void whatFailsDoesNotSpoilWhatFollows() throws Exception {
    assertThat(get("/broken/1000").statusCode()).as("nothing was sent yet").isEqualTo(500);
    assertThatThrownBy(() -> get("/broken/5000001")).as("the connection is cut").isInstanceOf(IOException.class);
    assertThat(get("/3000000").body()).isEqualTo(bytes(3_000_000));
  }

  /** What fails for the sake of a library is told like any other failure. */
  @Test
  void errorsOfThePlatformAreProblems() throws Exception {
    HttpResponse<byte[]> answer = get("/missing/1000");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("INTERNAL_ERROR", "the log has it under");
    assertThatThrownBy(() -> get("/missing/5000001")).as("the connection is cut").isInstanceOf(IOException.class);
    assertThat(get("/3000000").body()).isEqualTo(bytes(3_000_000));
  }

  @Test
  void packedAnswersThatFailAreCutToo() throws Exception {
    assertThat(get("/broken/1000", "Accept-Encoding", "gzip").statusCode()).isEqualTo(500);
    assertThatThrownBy(() -> get("/broken/5000001", "Accept-Encoding", "gzip")).isInstanceOf(IOException.class);
  }
}
