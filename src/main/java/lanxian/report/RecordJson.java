package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneSelector;
import lanxian.siting.CheckResult;
import lanxian.siting.EffectTotal;
import lanxian.siting.Finding;
import lanxian.siting.NearZone;
import lanxian.siting.SliverZone;
import lanxian.siting.UnmetRequirement;

/**
 * The record of a siting check as JSON. Its content is the same for the same project, dataset, rules, day and language,
 * whenever and wherever it is made; {@code id}, {@code recordedAt} and {@code hash} come on top.
 */
public final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  /** A member as it stands in a record: within a text its quotes would be escaped. */
  private static final byte[] LEVEL = ("\"" + Redaction.LEVEL + "\":").getBytes(StandardCharsets.UTF_8);

  private static final Set<String> NOT_CONTENT = Set.of("id", "recordedAt", "hash");

  private final RuleSet ruleSet;
  private final Map<String, Parts> ofLanguage = new ConcurrentHashMap<>();

  /** What writes the parts of records in one language, and keeps what comes again. */
  private record Parts(ZoneJson zones, RuleJson rules, ScopeJson scope) {}

  /** @param ruleSet gives the names of categories and classes */
  public RecordJson(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * The content of a record.
   *
   * @param lang "zh" or "en": language of the texts
   */
  public ObjectNode content(CheckResult result, String lang) {
    return TwinWriter.nodes(writer -> write(writer, result, lang, null));
  }

  /**
   * A record as stored and answered.
   *
   * @param hash {@link RecordJson#hash} of its content
   * @param body UTF-8
   * @param level of whoever may see all of it
   */
  public record Sealed(String hash, byte[] body, SecurityLevel level) {}

  /**
   * The record of a check: its content with id, time and hash.
   *
   * @param lang "zh" or "en": language of the texts
   * @param id null for a check that is not stored
   */
  public Sealed seal(CheckResult result, String lang, String id, Instant recordedAt) {
    TwinWriter writer = TwinWriter.ofThread();
    int hashAt = write(writer, result, lang, new Stamp(id, recordedAt));
    String hash = CanonicalJson.hash(writer.canonical());
    writer.plain().set(hashAt, hash);
    Sealed sealed = new Sealed(hash, writer.plain().toBytes(), result.disclosure().level());
    writer.release();
    return sealed;
  }

  /** What a record bears besides its content. */
  private record Stamp(String id, Instant recordedAt) {}

  /**
   * @param stamp null: the content alone
   * @return where in the plain bytes the hash is to be set; 0 without a stamp
   */
  private int write(TwinWriter writer, CheckResult result, String lang, Stamp stamp) {
    Parts parts = ofLanguage.computeIfAbsent(lang, l ->
        new Parts(new ZoneJson(ruleSet, l), new RuleJson(l), new ScopeJson(ruleSet, l)));
    writer.object();
    if (stamp != null) {
      writer.besides("id", stamp.id());
    }
    writer.put("verdict", result.verdict().name());
    writer.put("determined", result.determined());
    writer.put("asOf", result.asOf().toString());
    if (stamp != null) {
      writer.besides("recordedAt", stamp.recordedAt().toString());
    }
    writer.put("datasetRevision", result.datasetRevision());
    writer.put("ruleSet", result.ruleSet());
    int hashAt = stamp == null ? 0 : writer.besides("hash", CanonicalJson.BLANK_HASH) + 1; // behind the quotation mark
    writer.put("lang", lang);
    writer.put("nearM", result.nearM());
    writer.put("borderline", result.borderline());
    Redaction.mark(writer, result.disclosure().level());
    ProjectJson.write(writer.name("project"), result.project(), result.footprint());
    writer.put("counties", result.counties());
    zones(writer, result, parts);
    unmet(writer.name("unmetRequirements"), result, parts.rules());
    parts.rules().all(writer.name("anywhere"), result.anywhere(), result.disclosure());
    totals(writer.name("totals"), result);
    parts.scope().members(writer, result);
    writer.end();
    return hashAt;
  }

  private static void zones(TwinWriter writer, CheckResult result, Parts parts) {
    writer.name("findings").array();
    for (Finding finding : result.findings()) {
      parts.zones().finding(writer, finding, result.footprint(), parts.rules(), result.disclosure());
    }
    writer.end().name("near").array();
    for (NearZone zone : result.near()) {
      parts.zones().near(writer, zone);
    }
    writer.end().name("slivers").array();
    for (SliverZone sliver : result.slivers()) {
      parts.zones().sliver(writer, sliver, result.footprint());
    }
    writer.end();
  }

  private static void unmet(TwinWriter writer, CheckResult result, RuleJson rules) {
    writer.array();
    for (UnmetRequirement requirement : result.unmetRequirements()) {
      rules.members(writer.object(), "rule", requirement.rule());
      List<String> categories = requirement.rule().rule().reach().zones().stream().map(ZoneSelector::category).toList();
      writer.put("category", categories.get(0));
      writer.put("categories", categories);
      Rounded.Area.OUTSIDE.put(writer, result.footprint().isArea(), requirement.outside().areaM2());
      writer.put("outsideLengthM",
          result.footprint().isLine() ? Rounded.metres(requirement.outside().lengthM()) : null);
      writer.put("borderline", requirement.borderline());
      GeometryJson.shown(writer.name("outside"), requirement.outside().geometry());
      Redaction.mark(writer, result.disclosure().of(requirement.rule())).end();
    }
    writer.end();
  }

  private static void totals(TwinWriter writer, CheckResult result) {
    writer.object();
    for (EffectTotal total : result.totals()) {
      writer.name(total.effect().name()).object();
      Rounded.Area.AREA.put(writer, result.footprint().isArea(), total.areaM2());
      writer.put("lengthM", result.footprint().isLine() ? Rounded.metres(total.lengthM()) : null);
      writer.put("share", Rounded.share(total.share()));
      Redaction.mark(writer, result.disclosure().of(total.effect())).end();
    }
    writer.end();
  }

  /** Hash of a record's content, whether its own members id, recordedAt and hash are there or not. */
  public static String hash(ObjectNode record) {
    return CanonicalJson.hash(record, NOT_CONTENT);
  }

  /**
   * A record as somebody may see it who sees a level: the bytes themselves where he may see all of it, else what
   * {@link Redaction} leaves, with the hash of that in place of the hash of all.
   *
   * @param body as {@link #seal} made it
   */
  public static byte[] visibleTo(byte[] body, SecurityLevel clearance) {
    if (level(body).isVisibleTo(clearance)) {
      return body;
    }
    ObjectNode record = visibleTo(read(body), clearance);
    JsonWriter writer = JsonWriter.plain();
    writer.value(record);
    return writer.buffer().toBytes();
  }

  /** The same of a record, or of the content of one, that was read. */
  public static ObjectNode visibleTo(ObjectNode record, SecurityLevel clearance) {
    if (level(record).isVisibleTo(clearance)) {
      return record;
    }
    ObjectNode copy = Redaction.of(record, clearance);
    return copy.has("hash") ? copy.put("hash", hash(copy)) : copy;
  }

  /** Level of whoever may see all of a record, or of the content of one. */
  public static SecurityLevel level(JsonNode record) {
    return Redaction.level(record);
  }

  /** Level of whoever may see all of a record. */
  public static SecurityLevel level(byte[] body) {
    // most records are open to everybody, and need not be parsed to be given out
    return indexOf(body, LEVEL) < 0 ? SecurityLevel.PUBLIC : Redaction.level(read(body));
  }

  private static int indexOf(byte[] body, byte[] part) {
    for (int i = 0; i <= body.length - part.length; i++) {
      if (body[i] == part[0] && Arrays.equals(body, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Reads a stored record. */
  public static ObjectNode read(byte[] body) {
    try {
      return (ObjectNode) MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project a record was made for. */
  public static Project project(JsonNode record) {
    return ProjectJson.read(record.path("project"));
  }

  /** The day a record was made for. */
  public static LocalDate asOf(JsonNode record) {
    return LocalDate.parse(record.path("asOf").asText());
  }
}
