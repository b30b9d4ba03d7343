package lanxian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a browser and its user do at a provider: goes where it is led, fills in the forms. */
final class OidcBrowser {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"(\\w+)\"");
  private static final int STEPS = 20;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Signs in at the provider; gives the address of the callback with which the provider sends back, not yet gone to. */
  URI signIn(URI beginning, String login) {
    URI next = beginning;
    for (int step = 0; step < STEPS; step++) {
      if (next.getPath().equals("/session/oidc/callback")) {
        return next;
      }
      HttpResponse<String> answer = get(next);
      Matcher form = FORM.matcher(answer.body());
      if (answer.statusCode() == 200 && form.find()) {
        Matcher prompt = PROMPT.matcher(answer.body());
        prompt.find();
        answer = send(HttpRequest.newBuilder(next.resolve(form.group(1)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("prompt=" + prompt.group(1) + "&login=" + login + "&password=x"))
            .build());
      }
      String said = answer.statusCode() + " " + answer.body();
      next = next.resolve(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(said)));
    }
    throw new AssertionError("led in a circle: " + next);
  }

  /** The value of a cookie; null if there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue).findFirst().orElse(null);
  }

  /** Puts another value into a cookie. */
  void change(String name, java.util.function.UnaryOperator<String> change) {
    List<HttpCookie> found = cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name)).toList();
    found.forEach(cookie -> cookie.setValue(change.apply(cookie.getValue())));
  }
}
