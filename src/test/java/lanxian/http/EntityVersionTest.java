package lanxian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lanxian.web.SmallServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If-Match after RFC 9110, 13.1.1, where a change needs to name what it is based on. */
class EntityVersionTest {
  private static SmallServer server;

  @BeforeAll
  static void start() {
    server = new SmallServer(routes -> routes
        .get("/expected", ctx -> ctx.json(EntityVersion.expected(ctx)), Allowed.ANYBODY)
        .get("/told", ctx -> {
          EntityVersion.tell(ctx, 7);
          ctx.result("x");
        }, Allowed.ANYBODY));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static SmallServer.Answer ask(String... values) {
    List<String> headers = new ArrayList<>();
    for (String value : values) {
      headers.addAll(List.of("If-Match", value));
    }
    return server.get(null, "/expected", headers.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "\"v5\"|5", "  \"v5\" |5", "\"v5-gzip\"|5", "\"v4\", \"v5\"|5", "\"v12\",\"v5\"|12", ",\"v5\", ,|5",
      "\"other\", \"v5\"|5", "\"a,b\", \"v5\"|5", "W/\"v6\", \"v5\"|5",
      // nothing that is current: 412 by whoever compares
      "W/\"v5\"|-1", "\"\"|-1", "\"v0\"|-1", "\"v05\"|-1", "\"v5x\"|-1", "\"v9999999999\"|-1"})
  void whatIsNamedCountsAndStronglyOnly(String header, int version) {
    assertThat(ask(header).json().asInt()).isEqualTo(version);
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(ask("\"v3\"", "\"v8\"").json().asInt()).isEqualTo(8);
  }

  @Test
  void withoutAVersionNothingIsChanged() {
    for (String[] nothing : List.of(new String[] {}, new String[] {"*"}, new String[] {" * "}, new String[] {""})) {
      SmallServer.Answer answer = ask(nothing);
      assertThat(answer.status()).as(String.join("", nothing)).isEqualTo(428);
      assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("IF_MATCH_NEEDED");
      assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("If-Match");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"v5", "5", "\"v5", "v5\"", "\"v5\" \"v6\"", "*, \"v5\"", "\"v5\", *",
      "w/\"v5\"", "W/ \"v5\"", "\"v5\"x", ","})
  void whatIsNoListOfTagsIsABadHeader(String header) {
    SmallServer.Answer answer = ask(header);
    assertThat(answer.status()).as(header).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("If-Match");
  }

  @Test
  void aVersionIsToldAsAStrongTag() {
    assertThat(server.get(null, "/told").header("ETag")).isEqualTo("\"v7\"");
    assertThat(server.get(null, "/told").header("Cache-Control")).isEqualTo("no-store");
  }
}
