package lanxian.render.client;

import java.nio.charset.StandardCharsets;
import lanxian.domain.LocalizedText;
import lanxian.render.sld.SldReader;
import lanxian.render.style.CategoryStyle;

/** Styles of one rule. */
final class Handmade {
  private Handmade() {}

  /** @param content what comes after the title of the rule */
  static CategoryStyle style(String category, String content) {
    return rules(category, "<Rule><Name>r</Name><Title>规则</Title>" + content + "</Rule>");
  }

  static CategoryStyle rules(String category, String rules) {
    byte[] sld = ("<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
        + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>" + category + "</Name><UserStyle><Name>s</Name>"
        + "<Title>题</Title><FeatureTypeStyle>" + rules + "</FeatureTypeStyle></UserStyle></NamedLayer>"
        + "</StyledLayerDescriptor>").getBytes(StandardCharsets.UTF_8);
    return new CategoryStyle(category, new LocalizedText("题", "Title"), sld,
        new SldReader(null).read("t.sld", sld).style());
  }
}
