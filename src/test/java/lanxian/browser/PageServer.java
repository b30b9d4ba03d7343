package lanxian.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** Gives out the pages of the tests and the libraries they use, on a port of its own: another origin than the service. */
final class PageServer implements AutoCloseable {
  private static final String OPENLAYERS = "/META-INF/resources/webjars/ol/10.7.0/";

  private final HttpServer server;
  private final Map<String, byte[]> files = new HashMap<>();

  PageServer() {
    NpmPackage maplibre = NpmPackage.of("maplibre-gl", "6.17.0",
        "2chIZwpLGenoUQOcnm9Pk4SLbA8ppNFq8jlpXiq9vcYm3Y1wJ3fc82FL0GLwBaPYJCLzPv/mC46KEupVov75rQ==");
    NpmPackage proj4 = NpmPackage.of("proj4", "2.20.2",
        "ipfBRfQly0HhHTO7hnC1GfaX8bvroO7VV4KH889ehmADSE8C/qzp2j+Jj6783S9Tj6c2qX/hhYm7oH0kgXzBAA==");
    for (String name : new String[] {"openlayers.html", "openlayers.js", "maplibre.html", "maplibre.mjs"}) {
      files.put("/" + name, resource("/browser/" + name));
    }
    files.put("/lib/ol.js", resource(OPENLAYERS + "dist/ol.js"));
    files.put("/lib/ol.css", resource(OPENLAYERS + "ol.css"));
    files.put("/lib/proj4.js", proj4.file("dist/proj4.js"));
    for (String name : new String[] {".mjs", "-shared.mjs", "-worker.mjs", ".css"}) {
      files.put("/lib/maplibre-gl" + name, maplibre.file("dist/maplibre-gl" + name));
    }
    files.put("/lib/NotoSansSC-Regular.woff", resource("/lanxian/render/font/NotoSansSC-Regular.woff"));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where the pages are, with a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = files.get(path);
      if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", type(path));
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css";
      case "woff" -> "font/woff";
      default -> "text/javascript; charset=utf-8";
    };
  }

  private static byte[] resource(String name) {
    try (InputStream stream = PageServer.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
