package lanxian.bench.layers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.bench.http.ServerProcess;
import lanxian.tiles.matrix.TileCoord;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.locationtech.jts.geom.Envelope;

/** The service as {@code bin/lanxian serve} starts it. */
final class Service implements AutoCloseable {
  /** The first answer waits for the index. */
  private static final Timeout PATIENCE = Timeout.ofMinutes(10);

  /** A client that takes a few kB at a time makes a server wait for it, which the server pays for with its CPU time. */
  private static final int READ_BYTES = 1 << 20;

  private final ServerProcess process;
  private final CloseableHttpClient client = HttpClients.custom().disableContentCompression().disableAutomaticRetries()
      .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build()).build();

  private Service(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param url of the store
   * @param folder for what it saves
   * @param keeps whether it may keep parts of answers, as it usually does
   */
  static Service start(String url, Path folder, boolean keeps) {
    Map<String, String> settings = new HashMap<>(Map.of(
        "LANXIAN_SAMPLE", "", "LANXIAN_STYLES", SimpleStyle.folder(folder.resolve("styles")).toString()));
    if (!keeps) {
      settings.put("LANXIAN_MAP_CACHE_MB", "0");
    }
    return new Service(ServerProcess.start("layers", List.of("bin/lanxian", "serve", "--host", "127.0.0.1", "--port", "0",
        "--db", url, "--data", folder.resolve("data").toAbsolutePath().toString()), settings));
  }

  /** E.g. http://127.0.0.1:8080. */
  String address() {
    return process.address();
  }

  /** CPU seconds it has used so far. */
  double cpuSeconds() {
    return process.cpuSeconds();
  }

  /** The first features of the layer as GeoJSON. */
  byte[] page(int limit) {
    return get("/collections/" + BenchLayer.CATEGORY + "/items?limit=" + limit);
  }

  /** A map as PNG. */
  byte[] map(Envelope window, int pixels) {
    return get("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=" + BenchLayer.CATEGORY
        + "&STYLES=&CRS=CRS:84&FORMAT=image/png&BBOX=" + window.getMinX() + "," + window.getMinY() + "," + window.getMaxX()
        + "," + window.getMaxY() + "&WIDTH=" + pixels + "&HEIGHT=" + pixels);
  }

  /** Path of a vector tile of the layer. */
  static String path(TileCoord tile) {
    return "/collections/" + BenchLayer.CATEGORY + "/tiles/" + tile.set().id() + "/" + tile.matrix().id() + "/" + tile.row()
        + "/" + tile.column();
  }

  /** Body of an answer that went well; empty if there is none. */
  byte[] get(String path, String... headers) {
    HttpGet request = new HttpGet(address() + path);
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    try {
      return client.execute(request, answer -> {
        byte[] body = body(answer.getEntity());
        if (answer.getCode() >= 300) {
          throw new IllegalStateException(path + ": " + answer.getCode() + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] part = new byte[READ_BYTES];
    try (InputStream content = entity.getContent()) {
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        bytes.write(part, 0, read);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    process.close();
  }
}
