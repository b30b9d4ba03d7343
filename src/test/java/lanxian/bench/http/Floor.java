package lanxian.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lanxian.checks.ProjectIntake;
import lanxian.checks.RuleBooks;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleSetLoader;
import lanxian.tiles.MadeTile;
import org.locationtech.jts.geom.Polygon;

/**
 * What no service on these libraries can beat: it looks at nothing and returns always the same answer. A project that is
 * posted to it is parsed with the same Jackson; tiles are called packed. A floor that reads and hashes is what no service can
 * beat whose answers are records: it reads the project as the service does, looks at no zone, writes nothing, and works out
 * the SHA-256 of as many bytes as it answers.
 */
public final class Floor {
  private static final String READING = "floor-reading";

  private Floor() {}

  /** Starts one with the JVM options of {@code bin/lanxian}. */
  public static ServerProcess start(int answerBytes) {
    return start("floor", answerBytes);
  }

  /** Starts one that reads and hashes. */
  static ServerProcess startReading(int answerBytes) {
    return start(READING, answerBytes);
  }

  private static ServerProcess start(String kind, int answerBytes) {
    Path answer = Path.of("target", "bench", "http", "answer");
    byte[] bytes = new byte[answerBytes];
    Arrays.fill(bytes, (byte) ' ');
    try {
      Files.createDirectories(answer.getParent());
      Files.write(answer, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ServerProcess.start(kind, List.of("java", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
        System.getProperty("java.class.path"), Floor.class.getName(), answer.toString(), kind), Map.of());
  }

  /** @param arguments file with the answer's bytes, then which floor */
  public static void main(String[] arguments) throws IOException {
    byte[] answer = Files.readAllBytes(Path.of(arguments[0]));
    Predicate<byte[]> isProject = arguments[1].equals(READING) ? reading(answer) : parsing();
    Javalin server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.http.defaultContentType = "application/json";
      config.routes.post("/siting-checks", ctx -> {
        if (!isProject.test(ctx.bodyAsBytes())) {
          ctx.status(400);
        }
        ctx.contentType("application/json").result(answer);
      });
      config.routes.get("/tile", ctx -> ctx.contentType(MadeTile.MEDIA_TYPE).header("Content-Encoding", "gzip").result(answer));
    }).start("127.0.0.1", 0);
    System.out.println("http://127.0.0.1:" + server.port());
  }

  private static Predicate<byte[]> parsing() {
    ObjectMapper mapper = new ObjectMapper();
    return body -> {
      try {
        return mapper.readTree(body).path("geometry").path("type").asText().equals("Polygon");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Predicate<byte[]> reading(byte[] answer) {
    RuleSet rules = RuleSetLoader.fromDirectory(Path.of("rules"));
    ProjectIntake intake = new RuleBooks(rules, new byte[0], content -> rules).intake();
    byte[] hash = sha256(answer);
    return body -> {
      ProjectIntake.Input input = new ProjectIntake.Input(body, Wrk.CONTENT_TYPE, null, Map.of());
      return intake.read(input, List.of(), project -> List.of()).geometry() instanceof Polygon
          && Arrays.equals(sha256(answer), hash);
    };
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
