package lanxian.ogc;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lanxian.http.Link;
import lanxian.http.Parameters;
import lanxian.http.Representation;
import lanxian.layers.LayerSet;

/** {@code GET /}: where everything is. */
public final class LandingHandler implements Handler {
  private final Answers answers;
  private final List<Door> doors;

  /**
   * What the page leads to.
   *
   * @param link its address is a path of the service
   * @param zh its title in Chinese
   */
  public record Door(Link link, String zh) {
    private String title(String language) {
      return language.equals("zh") ? zh : link.title();
    }
  }

  /** Relation to the conformance declaration in OGC API – Common – Part 1 (19-072); Features calls it {@code conformance}. */
  public static final String CONFORMANCE = "http://www.opengis.net/def/rel/ogc/1.0/conformance";

  /** Relations that a page for people has no use for. */
  private static final Set<String> NOT_SHOWN = Set.of("create", CONFORMANCE);

  private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/";

  /** The conformance classes of OGC API – Common – Part 1. */
  public static List<String> conformance() {
    return Stream.of("core", "landing-page", "json", "html", "oas30").map(name -> COMMON + name).toList();
  }

  /** @param doors to everything else */
  public LandingHandler(Answers answers, List<Door> doors) {
    this.answers = answers;
    this.doors = List.copyOf(doors);
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters);
    parameters.done();
    LayerSet set = answers.now(ctx);
    if (answers.isKnown(ctx, set, form.f())) {
      return;
    }
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    List<Link> others = addresses.selfAndAlternates(form, Answers.DOCUMENT);
    List<Link> links = new ArrayList<>(others);
    doors.forEach(door -> links.add(new Link(door.link().rel(), addresses.at(door.link().href()), door.link().type(),
        door.title(language), door.link().templated())));
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("title", "Lanxian 蓝线").put("description",
        "Protection zones, and whether a project may stand where it is planned").put("datasetRevision", set.revision());
    Answers.link(document, links);
    Answers.send(ctx, form, document, () -> page(addresses, language, others, set));
  }

  private String page(Addresses addresses, String language, List<Link> others, LayerSet set) {
    boolean zh = language.equals("zh");
    return new HtmlPage(addresses.base(), language, "Lanxian 蓝线").alternates(others)
        .add(p(zh ? "各类保护区、禁限区的图层，以及项目能否选址的核查。" : "Protection zones, and whether a project may stand where"
            + " it is planned."))
        .add(p((zh ? "数据版本 %d，日期 %s。" : "Dataset revision %d, as of %s.").formatted(set.revision(), set.asOf())))
        .add(ul(each(doors.stream().filter(door -> !door.link().templated() && !NOT_SHOWN.contains(door.link().rel())).toList(),
            door -> li(a(door.title(language)).withHref(addresses.at(door.link().href()))))))
        .render();
  }
}
