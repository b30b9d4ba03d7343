package lanxian.render.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of styles/ keeps to the schema of SLD 1.0.0 and is read without a fault. */
class ShippedSldTest {
  private static final Path FOLDER = Path.of("styles");
  private static final SldSchema SCHEMA = new SldSchema();

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(FOLDER)) {
      return found.filter(file -> file.toString().endsWith(".sld")).sorted().toList();
    }
  }

  @Test
  void allAreRead() throws IOException {
    assertThat(files()).isNotEmpty();
    for (Path file : files()) {
      SldDocument document = new SldReader(FOLDER).read(file.getFileName().toString(), Files.readAllBytes(file));
      assertThat(document.layer() + ".sld").isEqualTo(file.getFileName().toString());
      assertThat(document.style().featureTypeStyles()).isNotEmpty();
    }
  }

  @Test
  void allAreValid() throws IOException {
    for (Path file : files()) {
      assertThat(SCHEMA.complaints(Files.readAllBytes(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theSchemaIsNotBlind() throws IOException {
    String sld = Files.readString(FOLDER.resolve("county.sld"));
    String wrong = sld.replaceFirst("<Title>", "<Headline>").replaceFirst("</Title>", "</Headline>");
    assertThat(SCHEMA.complaints(wrong.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }
}
