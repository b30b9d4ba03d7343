package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
      Handler whole = ctx -> AnswerBody.whole(ctx, bytes(Integer.parseInt(ctx.pathParam("bytes"))));
      config.routes.get("/whole/{bytes}", whole);
      config.routes.head("/whole/{bytes}", whole);
      config.routes.get("/already/packed", ctx -> AnswerBody.whole(ctx.header("Content-Encoding", "gzip"), packed(bytes(5000))));
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

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13_000, 40_000, PIECE, 5_000_001})
  void whatIsReadyLeavesWithItsLength(int count) throws Exception {
    HttpResponse<byte[]> answer = get("/whole/" + count);
    assertThat(answer.body()).isEqualTo(bytes(count));
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(count);
    assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    assertThat(get("/whole/" + count).body()).as("over the same connection").isEqualTo(bytes(count));
  }

  @Test
  void whatIsReadyIsPackedOnce() throws Exception {
    HttpResponse<byte[]> answer = get("/whole/13000", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()).isEqualTo(bytes(13_000));
    HttpResponse<byte[]> packed = get("/already/packed", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body()).isEqualTo(packed(bytes(5000)));
  }

  /** A request for the head alone has the length of the whole, and nothing that the next answer would begin with. */
  @Test
  void aHeadHasNoBody() throws Exception {
    URI whole = URI.create("http://127.0.0.1:" + server.port() + "/whole/13000");
    HttpResponse<byte[]> head = CLIENT.send(HttpRequest.newBuilder(whole).method("HEAD", HttpRequest.BodyPublishers.noBody())
        .build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(13_000);
    assertThat(get("/whole/13000").body()).isEqualTo(bytes(13_000));
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
