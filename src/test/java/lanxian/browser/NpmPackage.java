package lanxian.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import lanxian.app.NpmFolder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Files of a package of npm, fetched once into {@code target/npm}: for libraries of pages that are not on Maven Central, or
 * only too old.
 */
final class NpmPackage {
  private final Map<String, byte[]> files;

  private NpmPackage(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * @param sha512 of the archive, base 64, as {@code npm view NAME@VERSION dist.integrity} says
   * @throws IllegalStateException if npm does not bring the package, or brings another one
   */
  static NpmPackage of(String name, String version, String sha512) {
    try {
      byte[] packed = NpmFolder.alone(folder -> packed(folder, name, version));
      String found = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(packed));
      if (!found.equals(sha512)) {
        throw new IllegalStateException(name + " " + version + " is not what it should be: sha512 " + found);
      }
      return new NpmPackage(unpack(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param path within the package, such as {@code dist/proj4.js} */
  byte[] file(String path) {
    byte[] bytes = files.get("package/" + path);
    if (bytes == null) {
      throw new IllegalArgumentException("no " + path + " in the package, but " + files.keySet());
    }
    return bytes;
  }

  /** The archive's bytes. It is packed beside its place first: half a file is never taken for one. */
  private static byte[] packed(Path folder, String name, String version) throws IOException {
    Path archive = folder.resolve(name + "-" + version + ".tgz");
    if (!Files.exists(archive)) {
      Path half = Files.createTempDirectory(folder, "pack-");
      NpmFolder.npm(half, "pack", "--silent", name + "@" + version);
      Files.move(half.resolve(archive.getFileName()), archive, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(half);
    }
    return Files.readAllBytes(archive);
  }

  private static Map<String, byte[]> unpack(byte[] packed) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          files.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    return files;
  }
}
