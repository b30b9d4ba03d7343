package lanxian.web.editing;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lanxian.domain.Category;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Dataset;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Drawing;
import lanxian.editing.intake.ChangeDocument;
import lanxian.editing.intake.FileDrawings;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.ImportReport;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import lanxian.http.Callers;
import lanxian.http.EntityVersion;
import lanxian.http.Parameters;
import lanxian.store.ChangePage;
import lanxian.store.ChangeSetSummary;

/** {@code /change-sets/{changeSetId}/changes}: all of them with their zones, and more of them from JSON or a file. */
public final class ChangesHandler {
  private static final int MAX_LIMIT = 1000;
  /** A page ends here, whatever its limit: what is shown at once has to fit into memory for many at once. */
  private static final long PAGE_VERTICES = 500_000;

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9}),([^\0]+)");

  /** Names for files that come without one, by their media type. */
  private static final Map<String, String> NAMES = Map.of("application/geo+json", "upload.geojson",
      "application/zip", "upload.zip", "application/geopackage+sqlite3", "upload.gpkg",
      "application/vnd.google-earth.kml+xml", "upload.kml", "application/vnd.google-earth.kmz", "upload.kmz",
      "application/flatgeobuf", "upload.fgb", "text/plain", "upload.txt");

  private static final Set<String> LEVELS =
      Arrays.stream(SecurityLevel.values()).map(SecurityLevel::name).collect(Collectors.toUnmodifiableSet());

  private final ChangeSetService service;
  private final ChangeDocument documents;
  private final FileDrawings files = new FileDrawings();
  private final Supplier<RuleSet> rules;
  private final Supplier<Dataset> dataset;

  /** @param dataset the newest dataset */
  public ChangesHandler(
      ChangeSetService service, ChangeDocument documents, Supplier<RuleSet> rules, Supplier<Dataset> dataset) {
    this.service = service;
    this.documents = documents;
    this.rules = rules;
    this.dataset = dataset;
  }

  /** Page of the changes in their order; with {@code since} of those that are not as they were at that version. */
  public void list(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int version = ChangeSetHandler.version(parameters);
    int limit = (int) parameters.wholeNumber("limit", 1, MAX_LIMIT, 100);
    int from = (int) parameters.wholeNumber("from", 0, Integer.MAX_VALUE, 0);
    int since = (int) parameters.wholeNumber("since", 0, Integer.MAX_VALUE, 0);
    ChangePage.Place after = place(parameters);
    parameters.done();
    ChangeSetSummary summary = ChangeSetHandler.summary(service, ctx, version);
    ChangeSet set = summary.set();
    List<ChangePage.Placed> found =
        service.changes(set.id(), set.version(), new ChangePage(since, after, from, limit + 1));
    int end = 0;
    for (long vertices = 0; end < found.size() && end < limit && vertices < PAGE_VERTICES; end++) {
      vertices += found.get(end).change().results().stream().mapToLong(result -> result.geometry().getNumPoints()).sum();
    }
    List<ChangePage.Placed> page = found.subList(0, end);
    boolean more = end < found.size();
    EntityVersion.tell(ctx, set.version());
    JsonAnswer.write(ctx, 200, json -> {
      json.writeStringField("id", set.id());
      json.writeNumberField("version", set.version());
      json.writeNumberField("changeCount", summary.changes());
      json.writeArrayFieldStart("changes");
      for (ChangePage.Placed placed : page) {
        json.writeStartObject();
        ChangeSetJson.change(json, rules.get(), placed.change());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (since > 0) {
        json.writeArrayFieldStart("removed");
        for (String removed : service.removed(set.id(), since, set.version())) {
          json.writeString(removed);
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("links");
      if (more) { // of this version, so that no change is left out when another is taken out
        ChangePage.Place last = page.get(page.size() - 1).place();
        JsonAnswer.link(json, "next", "/change-sets/%s/changes?version=%d&limit=%d%s&after=%s".formatted(set.id(), set.version(),
            limit, since > 0 ? "&since=" + since : "",
            URLEncoder.encode(last.ordinal() + "," + last.changeId(), StandardCharsets.UTF_8)));
      }
      json.writeEndArray();
    });
  }

  private static ChangePage.Place place(Parameters parameters) {
    String after = parameters.text("after");
    if (after == null) {
      return null;
    }
    Matcher place = PLACE.matcher(after);
    if (!place.matches()) {
      parameters.bad("after", "take it from the link to the next page");
      return null;
    }
    return new ChangePage.Place(Integer.parseInt(place.group(1)), place.group(2));
  }

  /** Adds one change (JSON) or those of a file. */
  public void add(Context ctx) {
    int expected = EntityVersion.expected(ctx);
    Parameters parameters = Parameters.of(ctx);
    String type = mediaType(ctx);
    if (type.equals("application/json")) {
      String crs = parameters.text("crs");
      parameters.done();
      add(ctx, expected, List.of(documents.read(ctx.bodyAsBytes(), rules.get(), crs)), null);
    } else {
      ImportOptions options = options(parameters);
      String name = parameters.text("file");
      parameters.done();
      ChangeSetHandler.found(service, ctx, 0);
      FileDrawings.Read read = files.read(
          List.of(new SourceFile(name == null ? NAMES.getOrDefault(type, "upload") : name, ctx.bodyAsBytes())), options,
          FileDrawings.newest(dataset.get()));
      add(ctx, expected, read.drawings(), read.report());
    }
  }

  private void add(Context ctx, int expected, List<Drawing> drawings, ImportReport report) {
    ChangeSet set = service.add(Callers.of(ctx), ctx.pathParam("changeSetId"), expected, drawings);
    List<Change> added = set.changes().subList(set.changes().size() - drawings.size(), set.changes().size());
    EntityVersion.tell(ctx, set.version());
    if (added.size() == 1) {
      ctx.header("Location", "/change-sets/" + set.id() + "/changes/" + added.get(0).id());
    }
    JsonAnswer.write(ctx, 201, json -> {
      json.writeStringField("id", set.id());
      json.writeNumberField("version", set.version());
      json.writeArrayFieldStart("added");
      for (Change change : added) {
        json.writeString(change.id());
      }
      json.writeEndArray();
      if (report != null) {
        json.writeFieldName("report");
        ImportReportJson.write(json, report);
      }
    });
  }

  private ImportOptions options(Parameters parameters) {
    String code = parameters.text("category");
    Category category = code == null ? null : rules.get().category(code).orElse(null);
    if (category == null) {
      parameters.bad("category", code == null ? "a file needs the category of its zones" : "there is no category " + code);
    }
    String level = parameters.oneOf("security_level", LEVELS, null);
    return new ImportOptions(category != null ? category : rules.get().categories().get(0),
        parameters.text("class"), parameters.text("crs"), parameters.text("encoding"), parameters.text("layer"), false, true,
        Limits.IMPORT, level == null ? null : SecurityLevel.valueOf(level));
  }

  /** As it came: a charset that does not exist is no reason to fail. */
  private static String mediaType(Context ctx) {
    String header = ctx.header("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
