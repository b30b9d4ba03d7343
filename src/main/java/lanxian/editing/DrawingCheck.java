package lanxian.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.Change;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Polygonal;

/**
 * Whether drawings can stand in a change set: that they fit together, and what they name is there. Whether they are good
 * as zones is a question for later.
 */
final class DrawingCheck {
  /** Changes of a change set at most. */
  static final int MAX_CHANGES = 10_000;
  /** Vertices of a change set at most. */
  static final long MAX_VERTICES = 5_000_000;

  private static final int MAX_ID_CHARS = 100;
  private static final int MAX_ORIGIN_CHARS = 1000;
  private static final String NOT_IN_IDS = "/?#%\\";

  private final RuleSet rules;
  private final KnownZones known;
  private final SourceCheck sources;

  DrawingCheck(RuleSet rules, KnownZones known) {
    this.rules = rules;
    this.known = known;
    this.sources = new SourceCheck(known);
  }

  /**
   * Everything that is wrong with them.
   *
   * @param others changes that stay beside them
   */
  List<Fault> faults(List<Drawing> drawings, Collection<Change> others) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    others.forEach(change -> Drawing.zones(change.sources(), change.results())
        .forEach(id -> taken.put(id, "change " + change.id())));
    for (Drawing drawing : drawings) {
      shape(drawing, faults);
      faults.addAll(Texts.faults(drawing.origin(), MAX_ORIGIN_CHARS, "/origin"));
      for (int i = 0; i < drawing.sources().size(); i++) {
        sources.source(drawing.sources().get(i), drawing.source(i)).ifPresent(faults::add);
      }
      for (int i = 0; i < drawing.results().size(); i++) {
        result(drawing, drawing.results().get(i), drawing.result(i), faults);
      }
      for (String id : drawing.zones()) {
        String before = taken.putIfAbsent(id, "another change given with it");
        if (before != null) {
          faults.add(Fault.of(EditingFault.ZONE_IN_TWO_CHANGES,
              "zone " + id + " stands in " + before + " as well", drawing.where()));
        }
      }
    }
    size(drawings, others, faults);
    return faults;
  }

  private static void shape(Drawing drawing, List<Fault> faults) {
    int before = drawing.sources().size();
    int after = drawing.results().size();
    String wanted = switch (drawing.kind()) {
      case CREATE -> before == 0 && after == 1 ? null : "no source and one result";
      case MODIFY -> before == 1 && after == 1
          && drawing.sources().get(0).zoneId().equals(drawing.results().get(0).zoneId()) ? null
          : "one source and one result of the same id";
      case SPLIT -> before == 1 && after >= 2 ? null : "one source and two results or more";
      case MERGE -> before >= 2 && after == 1 ? null : "two sources or more and one result";
      case REARRANGE -> before >= 2 && after >= 2 ? null : "two sources or more and two results or more";
      case RETIRE -> before == 1 && after == 0 ? null : "one source and no result";
    };
    if (wanted != null) {
      faults.add(Fault.of(EditingFault.KIND_DOES_NOT_FIT,
          "%s has %s, not %d and %d".formatted(drawing.kind(), wanted, before, after), drawing.where()));
    }
    if (SourceCheck.ids(drawing.sources()).size() < before
        || drawing.results().stream().map(ZoneProposal::zoneId).distinct().count() < after) {
      faults.add(Fault.of(EditingFault.ZONE_IN_TWO_CHANGES, "a zone stands twice in the change", drawing.where()));
    }
  }

  private void result(Drawing drawing, ZoneProposal result, Place where, List<Fault> faults) {
    String id = result.zoneId();
    if (id.isEmpty() || id.length() > MAX_ID_CHARS || !Texts.isStorable(id)
        || id.chars().anyMatch(c -> c <= ' ' || NOT_IN_IDS.indexOf(c) >= 0)) {
      faults.add(Fault.of(EditingFault.ZONE_ID_INVALID,
          "the id of a zone has 1 to %d characters, none of them a space or %s".formatted(MAX_ID_CHARS, NOT_IN_IDS), where));
    }
    sources.result(id, SourceCheck.ids(drawing.sources()), where).forEach(faults::add);
    String code = result.description().category();
    Optional<ZoneVersion> before = known.newest(id);
    if (before.isPresent() && SourceCheck.ids(drawing.sources()).contains(id) && !before.get().category().equals(code)) {
      faults.add(Fault.of(EditingFault.ZONE_OF_OTHER_CATEGORY, 
          "zone %s is one of %s and cannot become one of %s; retire it, and create another"
              .formatted(id, before.get().category(), code), where));
    }
    Optional<Category> category = rules.category(code);
    if (category.isEmpty()) {
      faults.add(Fault.of(EditingFault.CATEGORY_UNKNOWN, "there is no category " + code, where));
    } else {
      ofCategory(category.get(), result, where, faults);
    }
  }

  private static void ofCategory(Category category, ZoneProposal result, Place where, List<Fault> faults) {
    String zoneClass = result.description().zoneClass();
    if (!category.allowsClass(zoneClass)) {
      faults.add(Fault.of(EditingFault.CLASS_UNKNOWN, "%s has %s%s".formatted(category.code(),
          zoneClass == null ? "classes, and none is given" : "no class " + zoneClass, category.classes().isEmpty() ? ""
          : "; it has " + String.join(", ", category.classes().stream().map(Category.ZoneClass::code).toList())), where));
    }
    if (category.kind() == Category.Kind.ZONE && !(result.geometry() instanceof Polygonal)) {
      faults.add(Fault.of(EditingFault.ZONE_NOT_AN_AREA,
          "zones are polygons, and this is a " + result.geometry().getGeometryType(), where));
    }
  }

  private static void size(List<Drawing> drawings, Collection<Change> others, List<Fault> faults) {
    int changes = drawings.size() + others.size();
    if (changes > MAX_CHANGES) {
      faults.add(Fault.of(EditingFault.CHANGE_SET_TOO_LARGE,
          "%d changes; a change set takes %d".formatted(changes, MAX_CHANGES)));
    }
    long vertices = others.stream().mapToLong(change -> vertices(change.results())).sum()
        + drawings.stream().mapToLong(drawing -> vertices(drawing.results())).sum();
    if (vertices > MAX_VERTICES) {
      faults.add(Fault.of(EditingFault.CHANGE_SET_TOO_LARGE,
          "%d vertices; a change set takes %d".formatted(vertices, MAX_VERTICES)));
    }
  }

  private static long vertices(List<ZoneProposal> results) {
    return results.stream().mapToLong(result -> result.geometry().getNumPoints()).sum();
  }

  /** Ids of all zones of drawings. */
  static Set<String> zones(List<Drawing> drawings) {
    Set<String> ids = new HashSet<>();
    drawings.forEach(drawing -> ids.addAll(drawing.zones()));
    return ids;
  }
}
