package lanxian.ogc.wms;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.json.JsonBuffer;
import lanxian.layers.Layer;
import lanxian.ogc.HtmlPage;
import lanxian.ogc.OfferedCrs;
import lanxian.ogc.features.FeatureText;
import lanxian.ogc.features.GeometryText;
import lanxian.ogc.features.ValueText;

/**
 * What lies at a place of a map, in the form asked for.
 *
 * @param geometries writes geometries; those of more than {@link #MAX_VERTICES} vertices are left out
 * @param base address of the service
 * @param language "zh" or "en"
 */
record FeatureInfo(GeometryText geometries, String base, String language) {
  private static final int MAX_VERTICES = 20_000;

  /** A feature and the layer that it is of. */
  record Hit(Layer layer, ZoneVersion zone) {}

  byte[] text(List<Hit> hits, String format) {
    return switch (format) {
      case "application/json" -> json(hits);
      case "text/html" -> html(hits).getBytes(StandardCharsets.UTF_8);
      default -> plain(hits).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] json(List<Hit> hits) {
    JsonBuffer text = new JsonBuffer();
    text.ascii("{\"type\":\"FeatureCollection\",\"numberReturned\":");
    text.number(hits.size());
    text.ascii(",\"features\":[");
    for (int i = 0; i < hits.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      Hit hit = hits.get(i);
      boolean drawn = hit.zone().geometry().getNumPoints() <= MAX_VERTICES;
      new FeatureText(geometries, OfferedCrs.DEFAULT, hit.layer().schema().columns(), drawn).write(hit.zone(), text);
    }
    text.ascii("]}");
    return text.toBytes();
  }

  private String html(List<Hit> hits) {
    boolean zh = language.equals("zh");
    HtmlPage page = new HtmlPage(base, language, zh ? "此处的图斑" : "Features here");
    if (hits.isEmpty()) {
      page.add(p(zh ? "没有。" : "None."));
    }
    hits.forEach(hit -> page.add(h2(hit.layer().category().name().in(language) + " · " + hit.zone().description().name()))
        .add(table(tbody(each(told(hit), column -> tr(th(column.title().in(language)),
            td(ValueText.named(column, column.of(hit.zone()), language))))))));
    return page.render();
  }

  private static String plain(List<Hit> hits) {
    StringBuilder text = new StringBuilder();
    for (Hit hit : hits) {
      text.append("Layer '").append(hit.layer().id()).append("'\n");
      told(hit).forEach(column -> text.append("  ").append(column.name()).append(" = ")
          .append(ValueText.of(column, column.of(hit.zone())).replaceAll("\\s+", " ")).append('\n'));
    }
    return text.isEmpty() ? "No features\n" : text.toString();
  }

  private static List<ZoneColumn> told(Hit hit) {
    return hit.layer().schema().columns().stream()
        .filter(column -> column.of(hit.zone()) != null).toList();
  }
}
