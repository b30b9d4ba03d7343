package lanxian.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;

/** Reads a file from disk, for a {@code .shp} with the parts beside it whatever the case of their endings. */
final class LooseFiles {
  private static final Set<String> PARTS = Set.of("shx", "dbf", "prj", "cpg");

  private LooseFiles() {}

  static List<SourceFile> read(Path path, Limits limits) {
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      throw unreadable(name, Files.isDirectory(path) ? "is a folder; give a file or a zip" : "is not there");
    }
    List<SourceFile> files = new ArrayList<>(List.of(load(path, name, limits)));
    if (SourceFile.extensionOf(name).equals("shp")) {
      String stem = SourceFile.stemOf(name).toLowerCase(Locale.ROOT);
      for (Path sibling : siblings(path, name)) {
        String other = sibling.getFileName().toString();
        if (PARTS.contains(SourceFile.extensionOf(other))
            && SourceFile.stemOf(other).toLowerCase(Locale.ROOT).equals(stem)) {
          files.add(load(sibling, other, limits));
        }
      }
    }
    return files;
  }

  private static List<Path> siblings(Path path, String name) {
    try (Stream<Path> all = Files.list(path.toAbsolutePath().getParent())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw unreadable(name, "lies in a folder that cannot be listed: " + e.getMessage());
    }
  }

  private static SourceFile load(Path path, String name, Limits limits) {
    try {
      if (Files.size(path) > limits.maxFileBytes()) {
        throw new FaultException(Fault.of(ExchangeFault.FILE_TOO_LARGE,
            "%s has %d bytes; at most %d are taken".formatted(
            name, Files.size(path), limits.maxFileBytes()), Place.file(name)));
      }
      return new SourceFile(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw unreadable(name, "cannot be read: " + e.getMessage());
    }
  }

  private static FaultException unreadable(String name, String why) {
    return new FaultException(Fault.of(ExchangeFault.FILE_UNREADABLE, name + " " + why, Place.file(name)));
  }
}
