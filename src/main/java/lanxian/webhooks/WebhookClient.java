package lanxian.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Posts to addresses that people gave: no redirects, no cookies, no credentials, bounded in time and in what is read. */
final class WebhookClient implements AutoCloseable {
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);
  private static final int MAX_ANSWER = 16 << 10; // bytes that are read, and dropped

  private final Destinations destinations;
  private final long deadlineMs;
  private CloseableHttpClient client; // made for the first post: most services have no webhook, and a start is short
  private boolean closed;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "lanxian-webhook-deadline");
    thread.setDaemon(true);
    return thread;
  });

  /** @param deadlineMs all of a request takes no longer, however slowly the receiver answers */
  WebhookClient(Destinations destinations, long deadlineMs) {
    this.destinations = destinations;
    this.deadlineMs = deadlineMs;
  }

  private synchronized CloseableHttpClient client() throws IOException {
    if (closed) {
      throw new IOException("the service ends");
    }
    if (client == null) {
      client = made();
    }
    return client;
  }

  private CloseableHttpClient made() {
    return HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(destinations)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(PATIENCE).setSocketTimeout(PATIENCE).build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(PATIENCE).build())
            .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).setConnectionRequestTimeout(PATIENCE)
            .setRedirectsEnabled(false).setContentCompressionEnabled(false).build())
        .setConnectionReuseStrategy((request, response, context) -> false) // each time the address is looked at anew
        .disableRedirectHandling().disableCookieManagement().disableAuthCaching().disableAutomaticRetries()
        .setUserAgent("Lanxian")
        .build();
  }

  /**
   * Posts once.
   *
   * @return HTTP status of the answer
   * @throws IOException if there is none, or the address is not allowed
   */
  int post(String url, Map<String, String> headers, byte[] body) throws IOException {
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    Future<?> deadline = timer.schedule(request::cancel, deadlineMs, TimeUnit.MILLISECONDS);
    try {
      return client().execute(request, response -> {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
          drop(entity);
        }
        return response.getCode();
      });
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      deadline.cancel(false);
    }
  }

  /** The status counts; a receiver that says more than a little is not listened to. */
  private static void drop(HttpEntity entity) throws IOException {
    try (InputStream in = entity.getContent()) {
      if (in.readNBytes(MAX_ANSWER).length == MAX_ANSWER) {
        throw new IOException("the answer is longer than " + MAX_ANSWER + " bytes");
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    if (client != null) {
      client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
  }
}
