package lanxian.editing.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lanxian.domain.Change;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.editing.Drawing;
import lanxian.editing.KnownZones;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.store.ZoneStore;

/**
 * A change as JSON: {@code kind}, {@code sources} (zones and the versions they were seen at), {@code results} (GeoJSON
 * Features), {@code origin}.
 */
public final class ChangeDocument {
  private static final int MAX_SOURCES = 1000;

  private final ZoneStore zones;
  private final UnaryOperator<String> newIds;
  private final ResultFeature features = new ResultFeature();

  /** @param newIds gives a new zone of a category its id */
  public ChangeDocument(ZoneStore zones, UnaryOperator<String> newIds) {
    this.zones = zones;
    this.newIds = newIds;
  }

  /**
   * Reads a change; whether it fits what is published is looked at elsewhere.
   *
   * @param crs CRS of the coordinates, e.g. EPSG:4517; null = as GeoJSON has it
   * @throws lanxian.domain.FaultException everything that is wrong with it, with JSON pointers
   */
  public Drawing read(byte[] body, RuleSet rules, String crs) {
    JsonDocument document = JsonDocument.of(body, false);
    Change.Kind kind = kind(document);
    String origin = document.text("origin");
    List<ZoneRef> sources = sources(document);
    List<JsonNode> results = document.items("results");
    document.end();
    KnownZones known = KnownZones.of(zones, sources.stream().filter(Objects::nonNull).map(ZoneRef::zoneId).toList());
    List<ZoneVersion> before = sources.stream().filter(Objects::nonNull)
        .flatMap(source -> known.find(source).stream()).toList();
    List<ZoneProposal> proposals = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      JsonDocument feature = document.inside(results.get(i), "/results/" + i);
      ZoneProposal proposal = features.read(feature, new ResultFeature.Around(kind, before, rules, crs, newIds));
      if (proposal != null) {
        proposals.add(proposal);
      }
    }
    document.done();
    return Drawing.of(kind, sources, proposals, origin == null ? "drawn" : origin);
  }

  private static Change.Kind kind(JsonDocument document) {
    String kind = document.text("kind");
    if (kind != null) {
      for (Change.Kind known : Change.Kind.values()) {
        if (known.name().equals(kind)) {
          return known;
        }
      }
    }
    document.fault(kind == null ? ExchangeFault.MEMBER_MISSING : BodyFault.MEMBER_INVALID,
        "kind must be one of " + Arrays.toString(Change.Kind.values()), "/kind");
    return null;
  }

  private static List<ZoneRef> sources(JsonDocument document) {
    List<ZoneRef> sources = new ArrayList<>();
    List<JsonNode> items = document.items("sources");
    if (items.size() > MAX_SOURCES) {
      document.fault(BodyFault.MEMBER_INVALID, "at most " + MAX_SOURCES + " sources", "/sources");
      return sources;
    }
    for (int i = 0; i < items.size(); i++) {
      JsonDocument source = document.inside(items.get(i), "/sources/" + i);
      String zoneId = source.text("zoneId");
      Long version = source.whole("version", 1, Integer.MAX_VALUE);
      source.end();
      if (zoneId == null || version == null) {
        source.fault(ExchangeFault.MEMBER_MISSING, "a source needs zoneId and version", "");
      } else {
        sources.add(new ZoneRef(zoneId, version.intValue()));
      }
    }
    return sources;
  }
}
