package lanxian.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the page as they lie in the jar: everything under {@code ui}, and under {@code lib/} the two libraries it
 * uses and a font. They never change while the service runs.
 */
final class PageFiles {
  private static final String ROOT = "/ui";
  private static final String INDEX = "index.html";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARIES = Map.of(
      "lib/ol.js", "ol/10.7.0/dist/ol.js",
      "lib/ol.css", "ol/10.7.0/ol.css",
      "lib/proj4.js", "proj4/2.7.2/dist/proj4.js");
  /** The font of maps, for browsers of machines without a Chinese one; the page names it after all those. */
  private static final String FONT = "lib/NotoSansSC-Regular.woff";
  private static final String FONT_PLACE = "/lanxian/render/font/NotoSansSC-Regular.woff";

  private final SortedMap<String, PageFile> files = new TreeMap<>();
  private final String version;
  private final String index;

  /** Reads them all. */
  PageFiles() {
    SortedMap<String, byte[]> own = own();
    LIBRARIES.forEach((name, place) -> own.put(name, resource(WEBJARS + place)));
    own.put(FONT, resource(FONT_PLACE));
    own.forEach((name, bytes) -> files.put(name, new PageFile(name, bytes)));
    StringBuilder all = new StringBuilder();
    files.forEach((name, file) -> all.append(name).append(' ').append(file.hash()).append('\n'));
    version = PageFile.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    index = new String(files.remove(INDEX).bytes(), StandardCharsets.UTF_8);
  }

  /** Part of the address of every file: another content of any of them has another version. */
  String version() {
    return version;
  }

  /** The page itself, as it was written. */
  String index() {
    return index;
  }

  /** @param path below the version, such as {@code map/map.js} */
  Optional<PageFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** All files by their paths, without the page itself. */
  SortedMap<String, PageFile> all() {
    return files;
  }

  private static SortedMap<String, byte[]> own() {
    try {
      URI root = PageFiles.class.getResource(ROOT).toURI();
      if (!root.getScheme().equals("jar")) {
        return below(Path.of(root));
      }
      try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
        return below(jar.getPath(ROOT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> below(Path root) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return found;
  }

  private static byte[] resource(String name) {
    try (InputStream stream = PageFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
