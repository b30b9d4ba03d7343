package lanxian.render.sld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of styles/ is read without a fault, and is named after its layer. */
class ShippedSldTest {
  @Test
  void allAreRead() throws IOException {
    Path folder = Path.of("styles");
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".sld")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      SldDocument document = new SldReader(folder).read(file.getFileName().toString(), Files.readAllBytes(file));
      assertThat(document.layer() + ".sld").isEqualTo(file.getFileName().toString());
      assertThat(document.style().featureTypeStyles()).isNotEmpty();
    }
  }
}
