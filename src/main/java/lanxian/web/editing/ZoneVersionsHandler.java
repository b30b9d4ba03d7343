package lanxian.web.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import lanxian.domain.Caller;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.editing.AttributeChange;
import lanxian.editing.ZoneDifference;
import lanxian.http.Callers;
import lanxian.http.HttpFault;
import lanxian.http.Parameters;
import lanxian.http.Reads;
import lanxian.store.ZoneStore;

/** {@code /zones/{zoneId}/versions}: the history of a zone, as far as the caller may see it. */
public final class ZoneVersionsHandler {
  private final ZoneStore zones;
  private final Supplier<RuleSet> rules;
  private final Reads reads;

  /** @param reads hears of answers that hold restricted versions */
  public ZoneVersionsHandler(ZoneStore zones, Supplier<RuleSet> rules, Reads reads) {
    this.zones = zones;
    this.rules = rules;
    this.reads = reads;
  }

  /** All versions, oldest first, without their shapes. */
  public void all(Context ctx) {
    Parameters.of(ctx).done();
    List<ZoneVersion> versions = seen(ctx);
    if (versions.isEmpty()) {
      throw notFound(ctx, "");
    }
    given(ctx, versions);
    JsonAnswer.write(ctx, 200, json -> {
      json.writeStringField("zoneId", versions.get(0).zoneId());
      json.writeArrayFieldStart("versions");
      for (ZoneVersion version : versions) {
        json.writeStartObject();
        head(json, version);
        json.writeStringField("category", version.category());
        JsonAnswer.text(json, "class", version.zoneClass());
        json.writeStringField("name", version.description().name());
        json.writeNumberField("areaM2", version.areaM2());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** One version as a GeoJSON Feature, and when it was recorded. */
  public void one(Context ctx) {
    Parameters.of(ctx).done();
    ZoneVersion version = version(ctx, "version");
    given(ctx, List.of(version));
    JsonAnswer.write(ctx, 200, json -> {
      head(json, version);
      json.writeFieldName("zone");
      ZoneFeature.write(json, rules.get(), version);
    });
  }

  /** What changed from one version to another: shape, area, attributes, days. */
  public void difference(Context ctx) {
    Parameters.of(ctx).done();
    ZoneVersion from = version(ctx, "version");
    ZoneVersion to = version(ctx, "other");
    given(ctx, List.of(from, to));
    ZoneDifference shapes = ZoneDifference.between(from, to);
    JsonAnswer.write(ctx, 200, json -> {
      json.writeStringField("zoneId", from.zoneId());
      side(json, "from", from);
      side(json, "to", to);
      DifferenceJson.ground(json, shapes);
      DifferenceJson.attributes(json, AttributeChange.between(rules.get(), from, to));
    });
  }

  private static void side(JsonGenerator json, String name, ZoneVersion version) throws IOException {
    json.writeObjectFieldStart(name);
    head(json, version);
    json.writeNumberField("areaM2", version.areaM2());
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, ZoneVersion version) throws IOException {
    json.writeNumberField("version", version.version());
    json.writeNumberField("revision", version.recorded().revision());
    JsonAnswer.text(json, "recordedAt", version.recorded().at());
    JsonAnswer.text(json, "validFrom", version.validity().from());
    JsonAnswer.text(json, "validTo", version.validity().to());
    json.writeBooleanField("retired", version.retired());
  }

  /** To be called before versions are given out. */
  private void given(Context ctx, List<ZoneVersion> versions) {
    versions.stream().filter(version -> version.description().securityLevel() == SecurityLevel.RESTRICTED)
        .mapToLong(version -> version.recorded().revision()).max().ifPresent(revision -> reads.restricted(ctx, revision));
  }

  private List<ZoneVersion> seen(Context ctx) {
    Caller caller = Callers.of(ctx);
    String id = ctx.pathParam("zoneId");
    return id.indexOf('\0') >= 0 ? List.of() : zones.history(id).stream()
        .filter(version -> caller.sees(version.description().securityLevel())).toList();
  }

  private ZoneVersion version(Context ctx, String parameter) {
    String number = ctx.pathParam(parameter);
    return seen(ctx).stream().filter(version -> String.valueOf(version.version()).equals(number)).findFirst()
        .orElseThrow(() -> notFound(ctx, " with version " + number));
  }

  /** The same whether it is not there or not for the caller. */
  private static FaultException notFound(Context ctx, String which) {
    return new FaultException(Fault.of(HttpFault.NOT_FOUND, "There is no zone " + ctx.pathParam("zoneId") + which));
  }
}
