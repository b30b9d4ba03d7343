package lanxian.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the illustrative layers of Changji and the example parcels into {@code shapefiles/} and {@code examples/};
 * started by {@code bin/sample}. Equal code gives equal bytes.
 */
public final class SampleGenerator {
  private SampleGenerator() {}

  /** @param args the directory that holds, or shall hold, both folders */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: SampleGenerator DIRECTORY");
      System.exit(2);
    }
    for (Map.Entry<String, byte[]> file : files(new Sample()).entrySet()) {
      Path path = Path.of(args[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** All generated files by their path: the layers, the coverage register and the example parcels. */
  static Map<String, byte[]> files(Sample sample) {
    Map<String, byte[]> files = new TreeMap<>();
    sample.byCategory().forEach((category, zones) -> LayerFile.of(category).write(zones)
        .forEach((name, bytes) -> files.put("shapefiles/" + name, bytes)));
    files.put("shapefiles/coverage.csv", new CoverageRegister(sample).csv().getBytes(StandardCharsets.UTF_8));
    FarmExamples.files().forEach((name, bytes) -> files.put("examples/" + name, bytes));
    return files;
  }
}
