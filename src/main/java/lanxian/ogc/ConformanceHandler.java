package lanxian.ogc;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import lanxian.http.Fresh;
import lanxian.http.Parameters;
import lanxian.http.Representation;

/** {@code GET /conformance}: which conformance classes of which standards the service meets. */
public final class ConformanceHandler implements Handler {
  private final Answers answers;
  private final List<String> classes;

  /** @param classes URIs */
  public ConformanceHandler(Answers answers, List<String> classes) {
    this.answers = answers;
    this.classes = List.copyOf(classes);
  }

  @Override
  public void handle(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    Representation form = Representation.of(ctx, parameters, Answers.DOCUMENT);
    String language = Answers.language(ctx, parameters, form);
    parameters.done();
    Addresses addresses = new Addresses(ctx, answers.baseUrl());
    if (Fresh.isKnown(ctx, addresses.base(), 0, form.f(), classes)) {
      return;
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode list = document.putArray("conformsTo");
    classes.forEach(list::add);
    Answers.send(ctx, form, document, () -> new HtmlPage(addresses.base(), language,
        language.equals("zh") ? "符合的标准" : "Conformance")
            .alternates(addresses.selfAndAlternates(form, Answers.DOCUMENT)).add(ul(each(classes, uri -> li(uri)))).render());
  }
}
