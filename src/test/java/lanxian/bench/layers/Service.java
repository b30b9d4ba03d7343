package lanxian.bench.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lanxian.bench.http.ServerProcess;
import lanxian.tiles.matrix.TileCoord;
import org.locationtech.jts.geom.Envelope;

/** The service as {@code bin/lanxian serve} starts it. */
final class Service implements AutoCloseable {
  /** The first answer waits for the index. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Mebibytes that it may keep of answers, unless it shall keep nothing. */
  private static final String USUAL_MB = "256";

  private final ServerProcess process;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Service(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param url of the store
   * @param folder for what it saves
   * @param keeps whether it may keep parts of answers
   */
  static Service start(String url, Path folder, boolean keeps) {
    return new Service(ServerProcess.start("layers", List.of("bin/lanxian", "serve", "--host", "127.0.0.1", "--port", "0",
        "--db", url, "--data", folder.resolve("data").toAbsolutePath().toString()), Map.of("LANXIAN_SAMPLE", "",
        "LANXIAN_STYLES", SimpleStyle.folder(folder.resolve("styles")).toString(),
        "LANXIAN_MAP_CACHE_MB", keeps ? USUAL_MB : "0")));
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
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
