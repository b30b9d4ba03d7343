package lanxian.render.sld;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;

/** Small documents to read. */
final class Sld {
  static final String LINE = "<LineSymbolizer><Stroke/></LineSymbolizer>";

  private static final String HEAD = "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
      + " xmlns:ogc=\"http://www.opengis.net/ogc\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"
      + "<NamedLayer><Name>layer</Name><UserStyle><Name>style</Name><Title>题</Title>\n";
  private static final String FOOT = "\n</UserStyle></NamedLayer></StyledLayerDescriptor>";

  private Sld() {}

  /** A document whose third line is {@code content}. */
  static String style(String content) {
    return HEAD + content + FOOT;
  }

  /** A document with rules that begin on line 3. */
  static String rules(String rules) {
    return style("<FeatureTypeStyle>" + rules + "</FeatureTypeStyle>");
  }

  /** A document with a rule of what comes after its title. */
  static String rule(String content) {
    return rules("<Rule><Name>r</Name><Title>规则</Title>" + content + "</Rule>");
  }

  /** A document with a rule that draws a line where a condition holds. */
  static String filter(String condition) {
    return rule("<ogc:Filter>" + condition + "</ogc:Filter>" + LINE);
  }

  static SldDocument read(String sld) {
    return new SldReader(Path.of("src/test/resources/lanxian/render/sld"))
        .read("t.sld", sld.getBytes(StandardCharsets.UTF_8));
  }

  static Rule firstRule(String sld) {
    return read(sld).style().featureTypeStyles().get(0).rules().get(0);
  }

  static <T extends Symbolizer> T symbolizer(Class<T> type, String content) {
    return type.cast(firstRule(rule(content)).symbolizers().get(0));
  }

  /** The faults of a document; empty if it is right. */
  static List<Fault> faults(String sld) {
    try {
      read(sld);
      return List.of();
    } catch (FaultException e) {
      return e.faults();
    }
  }
}
