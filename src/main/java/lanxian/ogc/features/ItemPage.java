package lanxian.ogc.features;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import java.util.List;
import lanxian.domain.GeometryStatus;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.http.Link;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.HtmlPage;
import org.locationtech.jts.geom.Envelope;

/** All that is known of one zone, as a table. */
record ItemPage(Addresses addresses, String language, Layer layer, List<Link> links) {
  String render(ZoneVersion zone) {
    boolean zh = language.equals("zh");
    String title = layer.category().name().in(language);
    List<ZoneColumn> told = layer.schema().columns().stream().filter(column -> column.of(zone) != null).toList();
    Envelope box = zone.geometry().getEnvelopeInternal();
    HtmlPage page = new HtmlPage(addresses.base(), language, zone.description().name())
        .under(zh ? "图层" : "Layers", addresses.atRevision("/collections"))
        .under(title, addresses.atRevision("/collections/" + layer.id()))
        .under(zh ? "图斑" : "Features", addresses.atRevision("/collections/" + layer.id() + "/items"))
        .alternates(links);
    if (zone.description().status() == GeometryStatus.INFERRED) {
      page.add(p(zh ? "推定：图形为示意，不是批准的边界。" : "Inferred: the shape is illustrative, not an approved boundary.")
          .withClass("note"));
    }
    return page
        .add(table(tbody(each(told, column -> tr(
            th(column.title().in(language)).withTitle(column.name()), td(ValueText.named(column, column.of(zone), language)))))))
        .add(p((zh ? "范围（经度、纬度）：" : "Bounds (longitude, latitude): ") + "%.5f–%.5f, %.5f–%.5f".formatted(
            box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()))).render();
  }
}
