package lanxian.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API Security Top 10 (2023), API7: server-side request forgery, by way of webhooks. */
class OwaspApi07SsrfTest {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer inside;

  @BeforeEach
  void start() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext("/", exchange -> {
      received.add(exchange.getRequestURI().getPath());
      if (exchange.getRequestURI().getPath().equals("/redirect")) {
        exchange.getResponseHeaders().set("Location", "/secret");
        exchange.sendResponseHeaders(307, -1);
      } else if (exchange.getRequestURI().getPath().equals("/flood")) {
        exchange.sendResponseHeaders(200, 0);
        try {
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(new byte[10_000]);
          }
        } catch (IOException e) {
          received.add("hung up");
        }
      } else {
        exchange.sendResponseHeaders(200, -1);
      }
      exchange.close();
    });
    inside.start();
  }

  @AfterEach
  void stop() {
    inside.stop(0);
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + inside.getAddress().getPort() + path;
  }

  private static InetAddress[] addresses(String... texts) throws UnknownHostException {
    List<InetAddress> all = new ArrayList<>();
    for (String text : texts) {
      all.add(InetAddress.getByName(text));
    }
    return all.toArray(InetAddress[]::new);
  }

  /** Names lead where a test says. */
  private static DnsResolver names(InetAddress[]... answers) {
    AtomicInteger asked = new AtomicInteger();
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return answers[Math.min(asked.getAndIncrement(), answers.length - 1)];
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.1", "169.254.169.254", "100.100.100.200", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
      "2130706433", "127.1", "[::1]", "[::]", "[fe80::1]", "[fd00:ec2::254]", "[fc00::1]", "[ff02::1]", "[::ffff:127.0.0.1]",
      "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:1::1]", "[2001:db8::1]"})
  void whatIsNotPublicIsRefused(String host) {
    assertThat(new Destinations(List.of()).fault("http://" + host + "/hook")).isPresent();
    assertThat(new Destinations(List.of()).fault("https://" + host + ":8443/hook")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.128.0.1", "[2606:4700:4700::1111]"})
  void whatIsPublicIsAllowed(String host) {
    assertThat(new Destinations(List.of()).fault("https://" + host + "/hook")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://8.8.8.8/", "gopher://8.8.8.8/", "jar:http://8.8.8.8!/", "//8.8.8.8/", "8.8.8.8",
      "http:///x", "http://user:pw@8.8.8.8/", "http://8.8.8.8/#x", "http://8.8.8.8:0/", "http://8.8.8.8:99999/", "", "http://",
      "http://8.8.8.8\r\nHost: x/", "http://8.8.8.8 /", "http://8.8.8.8@127.0.0.1/", "http://127.0.0.1\\@8.8.8.8/"})
  void whatIsNoPlainAddressOfHttpIsRefused(String url) {
    assertThat(new Destinations(List.of()).fault(url)).isPresent();
  }

  /** One private address among public ones would be chosen sooner or later. */
  @Test
  void everyAddressOfAHostCounts() throws Exception {
    Destinations mixed = new Destinations(List.of(), names(addresses("8.8.8.8", "10.0.0.1")));
    assertThat(mixed.fault("http://hooks.example.org/")).hasValueSatisfying(why -> assertThat(why).contains("not public"));
    assertThat(new Destinations(List.of(), names(addresses("8.8.8.8", "1.1.1.1"))).fault("http://hooks.example.org/")).isEmpty();
  }

  /** DNS rebinding: public when it is looked at, this machine when it is connected to. */
  @Test
  void theAddressConnectedToIsTheOneLookedAt() throws Exception {
    Destinations rebinding = new Destinations(List.of(), names(addresses("8.8.8.8"), addresses("127.0.0.1")));
    String url = url("hooks.example.org", "/secret");
    assertThat(rebinding.fault(url)).isEmpty();
    try (WebhookClient client = new WebhookClient(rebinding, 5_000)) {
      assertThatThrownBy(() -> client.post(url, Map.of(), new byte[0])).isInstanceOf(IOException.class)
          .hasMessageContaining("not public");
    }
    assertThat(received).isEmpty();
  }

  /** And with an address it is no other: the client asks nobody else for the name. */
  @Test
  void theClientConnectsToWhatTheResolverSays() throws Exception {
    Destinations office = new Destinations(List.of("127.0.0.0/8"), names(addresses("127.0.0.1")));
    try (WebhookClient client = new WebhookClient(office, 5_000)) {
      assertThat(client.post(url("no-such-host.invalid", "/hook"), Map.of("Lanxian-Event", "e"), new byte[0])).isEqualTo(200);
    }
    assertThat(received).containsExactly("/hook");
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    try (WebhookClient client = new WebhookClient(new Destinations(List.of("localhost")), 5_000)) {
      assertThat(client.post(url("localhost", "/redirect"), Map.of(), new byte[0])).isEqualTo(307);
    }
    assertThat(received).containsExactly("/redirect");
  }

  @Test
  void aReceiverThatSaysTooMuchIsNotListenedTo() throws Exception {
    try (WebhookClient client = new WebhookClient(new Destinations(List.of("127.0.0.1")), 30_000)) {
      assertThatThrownBy(() -> client.post(url("127.0.0.1", "/flood"), Map.of(), new byte[0])).isInstanceOf(IOException.class)
          .hasMessageContaining("longer than");
    }
  }

  @Test
  void theSettingsAllowHostsAndNetworks() throws Exception {
    Destinations office = new Destinations(List.of("hooks.office.lan", "10.1.0.0/16", "fd12::/16", "192.168.7.7"),
        names(addresses("192.168.1.1")));
    assertThat(office.fault("http://HOOKS.office.lan/")).isEmpty();
    assertThat(office.fault("http://other.office.lan/")).isPresent();
    Destinations networks = new Destinations(List.of("10.1.0.0/16", "fd12::/16", "192.168.7.7"));
    for (String host : List.of("10.1.255.255", "[fd12::7]", "192.168.7.7")) {
      assertThat(networks.fault("http://" + host + "/")).as(host).isEmpty();
    }
    for (String host : List.of("10.2.0.1", "[fd13::7]", "192.168.7.8", "127.0.0.1")) {
      assertThat(networks.fault("http://" + host + "/")).as(host).isPresent();
    }
    assertThatThrownBy(() -> new Destinations(List.of("10.1.0.0/33"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Destinations(List.of("1.2.3"))).isInstanceOf(IllegalArgumentException.class);
    assertThat(Arrays.asList(networks.resolve("10.1.0.1"))).hasSize(1);
  }
}
