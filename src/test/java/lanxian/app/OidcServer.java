package lanxian.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A certified OpenID Connect provider as a process of Node; {@code npm ci} fetches it once, held against its lock file. */
public final class OidcServer implements AutoCloseable {
  private static final List<String> FILES = List.of("package.json", "package-lock.json", "provider.mjs");

  private final Process process;
  private final int port;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private OidcServer(Process process, BufferedReader said) throws IOException {
    this.process = process;
    String line = said.readLine();
    while (line != null && !line.startsWith("listens on ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the provider did not start");
    }
    this.port = Integer.parseInt(line.substring("listens on ".length()));
    Thread reader = new Thread(() -> said.lines().forEach(requests::add), "provider");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param port 0 = any
   * @param keys its private keys, a JWK set
   * @param redirect where it may send browsers back to
   */
  public static OidcServer start(int port, String keys, String redirect) {
    try {
      Path folder = install();
      Path keyFile = Files.writeString(Files.createTempFile(folder, "keys", ".json"), keys);
      Process process = new ProcessBuilder("node", "provider.mjs", String.valueOf(port),
          keyFile.getFileName().toString(), redirect).directory(folder.toFile()).redirectErrorStream(true).start();
      return new OidcServer(process, process.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the provider lies. npm writes the lock file of its own as the last one: without it an install was broken off. */
  private static Path install() throws IOException {
    return NpmFolder.alone(all -> {
      Path folder = Files.createDirectories(all.resolve("oidc"));
      for (String file : FILES) {
        NpmFolder.put(folder.resolve(file), Files.readAllBytes(Path.of("src", "test", "resources", "oidc", file)));
      }
      if (!Files.exists(folder.resolve("node_modules").resolve(".package-lock.json"))) {
        NpmFolder.npm(folder, "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts");
      }
      return folder;
    });
  }

  int port() {
    return port;
  }

  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  /** What it was asked, as "METHOD /path". */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
