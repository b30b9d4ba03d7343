package lanxian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes and files of one throwaway PostgreSQL server in a temporary directory, on a free local port. */
final class PostgresServer {
  static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 5;

  private final Path binaries;
  private final Path directory;
  private final boolean fsync;
  private int port;

  private PostgresServer(Path binaries, Path directory, boolean fsync) {
    this.binaries = binaries;
    this.directory = directory;
    this.fsync = fsync;
  }

  /** Creates and starts a server. */
  static PostgresServer create(boolean fsync) {
    Path binaries = findBinaries();
    try {
      Path directory = Files.createTempDirectory("lanxian-pg",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (isRoot()) {
        Files.setOwner(directory,
            directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SUPERUSER));
      }
      PostgresServer server = new PostgresServer(binaries, directory, fsync);
      server.run(List.of("initdb", "-D", server.data(), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8",
          "--locale=C.UTF-8", "--no-sync", "--no-instructions"));
      server.startOnFreePort();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stays the same over restarts. */
  int port() {
    return port;
  }

  /** Starts the server again on the port it had, with crash recovery if it needs one. */
  void start() {
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
        + " -c fsync=" + (fsync ? "on" : "off") + " -c timezone=Asia/Urumqi";
    run(List.of("pg_ctl", "-D", data(), "-w", "-t", "60", "-l", log().toString(), "-o", options, "start"));
  }

  /**
   * Stops the server.
   *
   * @param mode as in pg_ctl: fast = orderly; immediate = as if it crashed, the next start has to recover
   */
  void stop(String mode) {
    run(List.of("pg_ctl", "-D", data(), "-w", "-m", mode, "stop"));
  }

  /** Stops the server, if it runs, and removes its files. */
  void remove() {
    try {
      stop("immediate");
    } catch (IllegalStateException e) {
      // it is down already: a crash test ended half way
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // a leftover in the temporary directory does not make a test wrong
    }
  }

  private void startOnFreePort() {
    for (int attempt = 1; ; attempt++) {
      port = FreePort.next();
      try {
        start();
        return;
      } catch (IllegalStateException e) {
        if (attempt == ATTEMPTS) { // otherwise somebody else took the port meanwhile
          throw e;
        }
      }
    }
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private Path log() {
    return directory.resolve("log");
  }

  private void run(List<String> command) {
    List<String> full = new ArrayList<>(isRoot() ? List.of("runuser", "-u", SUPERUSER, "--") : List.of());
    full.add(binaries.resolve(command.get(0)).toString());
    full.addAll(command.subList(1, command.size()));
    try {
      Path output = Files.createTempFile("lanxian-pg", ".out"); // not a pipe: the server would keep it open
      Process process = new ProcessBuilder(full).directory(directory.toFile()).redirectErrorStream(true)
          .redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      String said = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", full) + " failed:\n" + said
            + (Files.exists(log()) ? Files.readString(log()) : ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean hasPostgis(Path version) {
    return Files.exists(Path.of("/usr/share/postgresql", version.getFileName().toString(), "extension/postgis.control"));
  }

  private static Path findBinaries() {
    try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
        ? Files.list(Path.of("/usr/lib/postgresql")) : Stream.empty()) {
      return Stream.concat(
              versions.filter(PostgresServer::hasPostgis).sorted(Comparator.reverseOrder())
                  .map(version -> version.resolve("bin")),
              Stream.of(System.getenv("PATH").split(":")).map(Path::of))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(
              "PostgreSQL is not installed; bin/test installs it (Debian: postgresql-15-postgis-3)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
