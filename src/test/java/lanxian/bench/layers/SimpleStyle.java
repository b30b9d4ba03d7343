package lanxian.bench.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The style of the layer, as each server takes it: one fill and an outline of a pixel. */
final class SimpleStyle {
  private static final String SLD = """
      <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
        <NamedLayer><Name>%1$s</Name><UserStyle><Name>%1$s</Name><Title>%1$s</Title><FeatureTypeStyle>
          <Rule><Name>zones</Name><Title>zones</Title><PolygonSymbolizer>
            <Fill><CssParameter name="fill">#3388cc</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#004488</CssParameter><CssParameter name="stroke-width">%2$d</CssParameter></Stroke>
          </PolygonSymbolizer></Rule>
        </FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>
      """;

  private SimpleStyle() {}

  /** Writes the style for maps so many times as large. */
  static Path sld(Path file, int times) throws IOException {
    return Files.writeString(file, SLD.formatted(BenchLayer.CATEGORY, times));
  }

  /** The same as a class of a map file of MapServer, for maps so many times as large. */
  static String mapClass(int times) {
    return "CLASS STYLE COLOR 51 136 204 OUTLINECOLOR 0 68 136 WIDTH " + times + " END END";
  }

  /** Makes a folder with the styles of the project, but this one for the layer. */
  static Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      List<Path> shipped;
      try (Stream<Path> files = Files.list(Path.of("styles"))) {
        shipped = files.filter(Files::isRegularFile).toList();
      }
      for (Path file : shipped) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      sld(folder.resolve(BenchLayer.CATEGORY + ".sld"), 1);
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
