package lanxian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Set<String> WRITTEN_BY_HAND = Set.of("shapefiles/README.md");

  @Test
  void regeneratingGivesTheCommittedFilesByteForByte(@TempDir Path dir) throws IOException {
    SampleGenerator.main(new String[] {dir.toString()});
    for (String file : filesUnder(dir)) {
      assertThat(ROOT.resolve(file)).as(file + ": run bin/sample").hasSameBinaryContentAs(dir.resolve(file));
    }
    assertThat(filesUnder(dir)).isEqualTo(new TreeSet<>(Samples.FILES.keySet()));
  }

  @Test
  void nothingElseLiesBesideThem() throws IOException {
    Set<String> expected = new TreeSet<>(Samples.FILES.keySet());
    expected.addAll(WRITTEN_BY_HAND);
    Set<String> found = new TreeSet<>();
    for (String file : filesUnder(ROOT.resolve("shapefiles"))) {
      found.add("shapefiles/" + file);
    }
    expected.removeIf(file -> file.startsWith("examples/"));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyLayerHasItsPartsAndOnlyTheOldOneLacksACpg() {
    for (String category : Samples.SAMPLE.byCategory().keySet()) {
      for (String suffix : List.of("shp", "shx", "dbf", "prj")) {
        assertThat(Samples.FILES).containsKey("shapefiles/" + category + "." + suffix);
      }
      assertThat(Samples.FILES.containsKey("shapefiles/" + category + ".cpg")).as(category)
          .isEqualTo(!category.equals("livestock_zone"));
    }
  }

  @Test
  void languageByteTellsGbkWhereThereIsNoCpg() {
    for (Map.Entry<String, byte[]> file : Samples.FILES.entrySet()) {
      if (file.getKey().endsWith(".dbf")) {
        assertThat(file.getValue()[29]).as(file.getKey())
            .isEqualTo((byte) (file.getKey().contains("livestock_zone") ? 0x4D : 0));
      }
    }
  }

  private static Set<String> filesUnder(Path dir) throws IOException {
    try (var files = Files.walk(dir)) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(dir.relativize(file).toString().replace('\\', '/')));
      return names;
    }
  }
}
