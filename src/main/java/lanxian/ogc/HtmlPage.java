package lanxian.ogc;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lanxian.http.Link;

/** A page for a person who opens an address of the API in a browser. It needs nothing from elsewhere. */
public final class HtmlPage {
  private static final String STYLE = resource("/lanxian/ogc/page.css");

  private final String base;
  private final String language;
  private final String title;
  private final List<Link> path = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<DomContent> content = new ArrayList<>();

  /**
   * @param base address of the service
   * @param language "zh" or "en"
   */
  public HtmlPage(String base, String language, String title) {
    this.base = base;
    this.language = language;
    this.title = title;
  }

  /** Adds a step of the way to this page. */
  public HtmlPage under(String name, String href) {
    path.add(Link.to("up", href, null, name));
    return this;
  }

  /** Adds what the page shows. */
  public HtmlPage add(DomContent part) {
    content.add(part);
    return this;
  }

  /** Adds links to the same in other forms. */
  public HtmlPage alternates(List<Link> all) {
    all.stream().filter(other -> other.rel().equals("alternate")).forEach(links::add);
    return this;
  }

  /** The page as a text. */
  public String render() {
    return "<!DOCTYPE html>\n" + html(
        head(meta().withCharset("utf-8"), meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
            title(title + " · Lanxian 蓝线"),
            each(links, other -> link().withRel("alternate").withType(other.type()).withHref(other.href())),
            style(rawHtml(STYLE))),
        body(
            header(nav(a("Lanxian 蓝线").withHref(base + "/"),
                each(path, step -> span(rawHtml(" › "), a(step.title()).withHref(step.href()))))),
            main(h1(title), each(content, part -> part)),
            footer(each(links, other -> a(other.title()).withHref(other.href()))))).withLang(
                language.equals("zh") ? "zh-CN" : "en").render();
  }

  private static String resource(String path) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
