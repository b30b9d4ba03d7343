package lanxian.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.store.fs.FileUtils;

/** The file behind a URL of H2. */
final class H2File {
  private static final Pattern URL = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:)(?:file:)?([^;]+)");
  private static final int HEADER_BYTES = 8192; // two blocks, written first and at once when H2 creates a file
  private static final String HEADER_START = "H:";

  private final String name;

  private H2File(String name) {
    this.name = name;
  }

  /** Empty for a database in memory or on a server. */
  static Optional<H2File> of(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.lookingAt() ? Optional.of(new H2File(matcher.group(1) + ".mv.db")) : Optional.empty();
  }

  /**
   * Makes a file empty that holds no more than a part of H2's header: its creator was killed at the very first write,
   * and H2 cannot open it. Nothing has ever been in it.
   */
  void clearTornHeader() throws IOException {
    if (!FileUtils.exists(name) || FileUtils.size(name) >= HEADER_BYTES) {
      return;
    }
    try (FileChannel channel = FileUtils.open(name, "rw"); FileLock lock = channel.tryLock()) {
      if (lock != null && channel.size() < HEADER_BYTES && startsAsHeader(channel)) {
        channel.truncate(0);
      }
    }
  }

  private static boolean startsAsHeader(FileChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(HEADER_START.length());
    channel.read(start, 0);
    return HEADER_START.startsWith(new String(start.array(), 0, start.position(), StandardCharsets.ISO_8859_1));
  }
}
