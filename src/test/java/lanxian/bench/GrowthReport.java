package lanxian.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by name: printed as they come, kept as JSON. */
final class GrowthReport {
  private final Map<String, Double> figures = new LinkedHashMap<>();

  /** Notes a figure; its unit ends the name. */
  void add(String name, double value) {
    figures.put(name, value);
    System.out.printf("%-40s %14.3f%n", name, value);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
  }
}
