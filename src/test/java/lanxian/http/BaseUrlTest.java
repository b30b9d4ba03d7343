package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      // fixed | proxy | header | value | base
      "- | false | X-Nothing | 1 | http://127.0.0.1:PORT",
      "- | false | Forwarded | host=evil.example;proto=https | http://127.0.0.1:PORT",
      "- | true  | Forwarded | for=10.0.0.1;host=maps.example.org;proto=https | https://maps.example.org",
      "- | true  | Forwarded | host=\"maps.example.org:8443\";proto=https, host=inner;proto=http | https://maps.example.org:8443",
      "- | true  | Forwarded | proto=https | https://127.0.0.1:PORT",
      "- | true  | Forwarded | host=\"a.example/<script>\";proto=javascript | http://127.0.0.1:PORT",
      "- | true  | X-Forwarded-Host | maps.example.org | http://maps.example.org",
      "- | true  | X-Forwarded-Prefix | /lanxian/ | http://127.0.0.1:PORT/lanxian",
      "- | true  | X-Forwarded-Prefix | //evil.example | http://127.0.0.1:PORT",
      "https://maps.example.org/lanxian/ | true | Forwarded | host=evil.example | https://maps.example.org/lanxian"})
  void linksBeginWithTheAddressThatCallersUse(String fixed, boolean behindProxy, String header, String value, String base)
      throws Exception {
    BaseUrl baseUrl = new BaseUrl(fixed, behindProxy);
    Javalin server = Javalin.create(config -> config.routes.get("/", ctx -> ctx.result(baseUrl.of(ctx)))).start("127.0.0.1", 0);
    try {
      HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
          URI.create("http://127.0.0.1:" + server.port() + "/")).header(header, value).build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo(base.replace("PORT", Integer.toString(server.port())));
    } finally {
      server.stop();
    }
  }
}
