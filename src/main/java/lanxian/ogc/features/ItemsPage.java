package lanxian.ogc.features;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.util.List;
import java.util.Set;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.http.Link;
import lanxian.layers.Layer;
import lanxian.ogc.Addresses;
import lanxian.ogc.HtmlPage;
import lanxian.siting.overlap.ZoneShape;

/** Features of a layer as a table. */
record ItemsPage(Addresses addresses, String language, Layer layer, ItemsQuery query, List<Link> links) {
  /** What a table has room for, unless the caller chooses properties. */
  private static final Set<String> USUAL = Set.of(
      "zone_id", "class", "name", "county_code", "geometry_status", "valid_from", "valid_to", "area_m2");

  String render(Selection.Page page, int matched) {
    List<ZoneColumn> columns = query.columns().size() < layer.schema().columns().size() ? query.columns()
        : query.columns().stream().filter(column -> USUAL.contains(column.name())).toList();
    String title = layer.category().name().in(language);
    boolean zh = language.equals("zh");
    return new HtmlPage(addresses.base(), language, title)
        .under(zh ? "图层" : "Layers", addresses.atRevision("/collections"))
        .under(title, addresses.atRevision("/collections/" + layer.id()))
        .alternates(links)
        .add(p(zh ? "共 %d 个图斑，本页 %d 个；数据版本 %d，日期 %s。".formatted(
                matched, page.features().size(), layer.revision(), layer.asOf())
            : "%d features, %d on this page; dataset revision %d, as of %s.".formatted(
                matched, page.features().size(), layer.revision(), layer.asOf())))
        .add(pages(zh))
        .add(table(thead(tr(each(columns, column -> th(column.title().in(language)).withTitle(column.name())))),
            tbody(each(page.features(), shape -> row(shape, columns)))))
        .add(pages(zh)).render();
  }

  private DomContent row(ZoneShape shape, List<ZoneColumn> columns) {
    ZoneVersion zone = shape.zone();
    return tr(each(columns, column -> cell(zone, column)));
  }

  private TdTag cell(ZoneVersion zone, ZoneColumn column) {
    String text = ValueText.named(column, column.of(zone), language);
    if (column.name().equals("zone_id")) {
      return td(a(text).withHref(addresses.keeping("/collections/" + layer.id() + "/items/"
          + Addresses.encoded(text), "revision", "datetime")));
    }
    return column.of(zone) instanceof Number ? td(text).withClass("number") : td(text);
  }

  private DomContent pages(boolean zh) {
    return p(each(links.stream().filter(link -> link.rel().equals("prev") || link.rel().equals("next")).toList(),
        link -> a(link.rel().equals("prev") ? (zh ? "上一页" : "Previous") : (zh ? "下一页" : "Next"))
            .withRel(link.rel()).withHref(link.href()))).withClass("pages");
  }
}
