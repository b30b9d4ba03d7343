package lanxian.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What no service on these libraries can beat: it parses the body with the same Jackson, looks at nothing and returns
 * always the same answer.
 */
public final class Floor {
  private Floor() {}

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
    }).start("127.0.0.1", 0);
    System.out.println("http://127.0.0.1:" + server.port());
  }
}
