package lanxian.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What npm brings for the tests, under {@code target/npm}. Several JVMs of tests share it: one fetches, the others wait. */
public final class NpmFolder {
  private static final Path PATH = Path.of("target", "npm");
  private static final int WAIT_S = 180;

  private NpmFolder() {}

  /** Work on the folder. */
  public interface Work<T> {
    T in(Path folder) throws IOException;
  }

  /** Does work while no other thread, of this JVM or another, works on the folder. */
  public static synchronized <T> T alone(Work<T> work) throws IOException {
    Files.createDirectories(PATH);
    try (FileChannel lock = FileChannel.open(PATH.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock(); // until it is closed
      return work.in(PATH);
    }
  }

  /** Puts a file in its place whole, so that whoever reads it meanwhile reads the old or the new one. */
  static void put(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "new-", null);
      Files.move(Files.write(whole, content), file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Runs npm in a folder.
   *
   * @throws IllegalStateException with what it said, if it fails or takes more than three minutes
   */
  public static void npm(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("npm"));
    command.addAll(List.of(arguments));
    Process npm = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try {
      String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!npm.waitFor(WAIT_S, TimeUnit.SECONDS) || npm.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
