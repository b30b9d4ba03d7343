package lanxian.web.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.http.Fresh;
import lanxian.http.HttpFault;
import lanxian.http.Parameters;
import lanxian.http.QueryString;
import lanxian.http.Representation;

/** The page for officers and planners, and its files. */
public final class Page {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final List<Representation> FORMS = List.of(Representation.JSON, Representation.HTML);

  private final PageFiles files = new PageFiles();
  private final PageHeaders headers;
  private final PageFile index;

  /** @param baseMap under the zones */
  public Page(BaseMap baseMap) {
    this.headers = new PageHeaders(baseMap);
    this.index = new PageFile("index.html", files.index().replace("{modules}", preloads()).replace("{version}", files.version())
        .replace("{baseMap}", escaped(baseMap.template())).replace("{baseMapNote}", escaped(baseMap.note()))
        .getBytes(StandardCharsets.UTF_8));
  }

  /** Names the modules of the start at once: else a browser learns of them one after another, from those that import them. */
  private String preloads() {
    return Modules.from(files.all(), "main.js").stream()
        .map(name -> "<link rel=\"modulepreload\" href=\"ui/{version}/" + name + "\">").collect(Collectors.joining("\n"));
  }

  /**
   * The page for a browser, which takes HTML and names no form; everybody else gets what a landing page of the OGC is.
   *
   * @param landing answers {@code f=html}, {@code f=json} and programs
   */
  public Handler before(Handler landing) {
    return ctx -> {
      Parameters given = Parameters.of(ctx);
      boolean forPerson = !QueryString.parse(ctx.queryString()).containsKey("f")
          && Representation.of(ctx, given, FORMS).equals(Representation.HTML);
      if (forPerson) {
        given.oneOf("lang", LANGUAGES, null); // the page itself looks at it
        given.done();
        send(ctx, index);
      } else {
        landing.handle(ctx);
      }
    };
  }

  /** {@code GET /ui/{edition}/…}: a file of the page. */
  public void file(Context ctx) {
    Parameters.of(ctx).done();
    PageFile file = (ctx.pathParam("edition").equals(files.version())
        ? files.find(ctx.pathParam("path")) : Optional.<PageFile>empty())
        .orElseThrow(() -> new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no file of the page at " + ctx.path()
            + "; after an update of the service, load the page again")));
    send(ctx, file);
    ctx.header("Cache-Control", FOR_EVER);
  }

  private void send(Context ctx, PageFile file) {
    headers.set(ctx);
    if (Fresh.isHeld(ctx, file.hash())) {
      return;
    }
    ctx.contentType(file.mediaType());
    if (Fresh.takesGzip(ctx) && !file.isPacked()) {
      ctx.header("Content-Encoding", "gzip").result(file.gzip());
    } else {
      ctx.result(file.bytes());
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
