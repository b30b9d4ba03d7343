package lanxian.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lanxian.tiles.MadeTile;

/**
 * What no service on these libraries can beat: it looks at nothing and returns always the same answer. A project that is
 * posted to it is parsed with the same Jackson; tiles are called packed.
 */
public final class Floor {
  private Floor() {}

  /** Starts one with the JVM options of {@code bin/lanxian}. */
  public static ServerProcess start(int answerBytes) {
    Path answer = Path.of("target", "bench", "http", "answer");
    byte[] bytes = new byte[answerBytes];
    Arrays.fill(bytes, (byte) ' ');
    try {
      Files.createDirectories(answer.getParent());
      Files.write(answer, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ServerProcess.start("floor", List.of("java", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
        System.getProperty("java.class.path"), Floor.class.getName(), answer.toString()), Map.of());
  }

  /** @param arguments file with the answer's bytes */
  public static void main(String[] arguments) throws IOException {
    byte[] answer = Files.readAllBytes(Path.of(arguments[0]));
    ObjectMapper mapper = new ObjectMapper();
    Javalin server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.http.defaultContentType = "application/json";
      config.routes.post("/siting-checks", ctx -> {
        if (!mapper.readTree(ctx.bodyAsBytes()).path("geometry").path("type").asText().equals("Polygon")) {
          ctx.status(400);
        }
        ctx.contentType("application/json").result(answer);
      });
      config.routes.get("/tile", ctx -> ctx.contentType(MadeTile.MEDIA_TYPE).header("Content-Encoding", "gzip").result(answer));
    }).start("127.0.0.1", 0);
    System.out.println("http://127.0.0.1:" + server.port());
  }
}
