package lanxian.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lanxian.domain.Project;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.json.JsonBuffer;
import lanxian.siting.CheckResult;
import lanxian.siting.EffectTotal;
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
  private final Map<String, Parts> parts = new ConcurrentHashMap<>();

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
    Parts texts = parts.computeIfAbsent(lang, l ->
        new Parts(new ZoneJson(ruleSet, l), new RuleJson(l), new ScopeJson(ruleSet, l)));
    ZoneJson zones = texts.zones();
    RuleJson rules = texts.rules();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("verdict", result.verdict().name());
    node.put("determined", result.determined());
    node.put("asOf", result.asOf().toString());
    node.put("datasetRevision", result.datasetRevision());
    node.put("ruleSet", result.ruleSet());
    node.put("lang", lang);
    node.put("nearM", result.nearM());
    node.put("borderline", result.borderline());
    Redaction.mark(node, result.disclosure().level());
    node.set("project", ProjectJson.write(result.project(), result.footprint()));
    ArrayNode counties = node.putArray("counties");
    result.counties().forEach(counties::add);
    ArrayNode findings = node.putArray("findings");
    result.findings().forEach(
        finding -> findings.add(zones.finding(finding, result.footprint(), rules, result.disclosure())));
    ArrayNode near = node.putArray("near");
    result.near().forEach(zone -> near.add(zones.near(zone)));
    ArrayNode slivers = node.putArray("slivers");
    result.slivers().forEach(sliver -> slivers.add(zones.sliver(sliver, result.footprint())));
    ArrayNode unmet = node.putArray("unmetRequirements");
    result.unmetRequirements().forEach(requirement -> unmet.add(unmet(requirement, result, rules)));
    rules.addAll(node.putArray("anywhere"), result.anywhere(), result.disclosure());
    ObjectNode totals = node.putObject("totals");
    result.totals().forEach(total -> totals.set(total.effect().name(), total(total, result)));
    texts.scope().write(node, result);
    return node;
  }

  private static ObjectNode unmet(UnmetRequirement requirement, CheckResult result, RuleJson rules) {
    ObjectNode node = rules.write("rule", requirement.rule());
    ArrayNode categories = JsonNodeFactory.instance.arrayNode();
    requirement.rule().rule().reach().zones().forEach(zone -> categories.add(zone.category()));
    node.set("category", categories.get(0));
    node.set("categories", categories);
    boolean area = result.footprint().isArea();
    Rounded.area(node, "outside", area, requirement.outside().areaM2());
    node.put("outsideLengthM", result.footprint().isLine() ? Rounded.metres(requirement.outside().lengthM()) : null);
    node.put("borderline", requirement.borderline());
    node.set("outside", GeometryJson.shown(requirement.outside().geometry()));
    return Redaction.mark(node, result.disclosure().of(requirement.rule()));
  }

  private static ObjectNode total(EffectTotal total, CheckResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Rounded.area(node, "area", result.footprint().isArea(), total.areaM2());
    node.put("lengthM", result.footprint().isLine() ? Rounded.metres(total.lengthM()) : null);
    node.put("share", Rounded.share(total.share()));
    return Redaction.mark(node, result.disclosure().of(total.effect()));
  }

  /** Hash of a record's content, whether its own members id, recordedAt and hash are there or not. */
  public static String hash(ObjectNode record) {
    return CanonicalJson.hash(record, NOT_CONTENT);
  }

  /**
   * A record as stored and answered.
   *
   * @param hash {@link RecordJson#hash} of its content
   * @param body UTF-8
   */
  public record Sealed(String hash, byte[] body) {}

  /**
   * Puts id, time and hash to the content of a record.
   *
   * @param content without members id, recordedAt and hash
   * @param id null for a check that is not stored
   */
  public static Sealed seal(ObjectNode content, String id, Instant recordedAt) {
    TwinWriter writer = TwinWriter.ofThread();
    int[] ends = writer.object(content);
    String hash = CanonicalJson.hash(writer.canonical());
    JsonBuffer plain = writer.plain();
    JsonBuffer body = writer.spare();
    body.ascii("{\"id\":");
    if (id == null) {
      body.ascii("null");
    } else {
      body.text(id);
    }
    body.add(',');
    int copied = 1;
    int member = 0;
    for (Map.Entry<String, JsonNode> entry : content.properties()) {
      boolean asOf = entry.getKey().equals("asOf");
      if (asOf || entry.getKey().equals("ruleSet")) {
        body.add(plain, copied, ends[member]);
        copied = ends[member];
        body.ascii(asOf ? ",\"recordedAt\":" : ",\"hash\":");
        body.text(asOf ? recordedAt.toString() : hash);
      }
      member++;
    }
    body.add(plain, copied, plain.length());
    Sealed sealed = new Sealed(hash, body.toBytes());
    writer.release();
    return sealed;
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
