package lanxian.siting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Effect;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.EllipsoidalLength;
import lanxian.siting.overlap.Footprint;
import org.locationtech.jts.geom.Geometry;

/** Adds up per effect what rules concern, each place once. */
final class Totals {
  private Totals() {}

  /** Effects with some ground, strictest first; none for a project of points. */
  static List<EffectTotal> of(Evaluation evaluation, Footprint project, GroundOverlay overlay) {
    Map<Effect, List<Geometry>> grounds = new EnumMap<>(Effect.class);
    evaluation.all().filter(rule -> !rule.ground().isEmpty())
        .forEach(rule -> grounds.computeIfAbsent(rule.countedEffect(), e -> new ArrayList<>()).add(rule.ground()));
    List<EffectTotal> totals = new ArrayList<>();
    if (!project.isPoint()) {
      grounds.forEach((effect, parts) -> {
        NotComputed what = new NotComputed(NotComputed.Kind.TOTAL, effect.name());
        totals.add(total(effect, measured(what, distinct(parts), project, overlay), project));
      });
    }
    return totals;
  }

  /** What grounds take together: square metres of an area, metres of a line. */
  private static double measured(NotComputed what, List<Geometry> grounds, Footprint project, GroundOverlay overlay) {
    if (grounds.stream().anyMatch(ground -> ground == project.geometry())) {
      return whole(project);
    }
    double measure = 0;
    for (List<Geometry> group : groups(grounds)) {
      Geometry union = overlay.union(what, project, group);
      if (union == project.geometry()) {
        return whole(project);
      }
      measure += project.isArea() ? EllipsoidalArea.m2(union) : EllipsoidalLength.m(union);
    }
    return measure;
  }

  /** Grounds that may have something in common: others need no overlay to be added up. */
  private static List<List<Geometry>> groups(List<Geometry> grounds) {
    List<List<Geometry>> groups = new ArrayList<>();
    for (Geometry ground : grounds) {
      List<List<Geometry>> near = groups.stream().filter(group -> group.stream()
          .anyMatch(other -> other.getEnvelopeInternal().intersects(ground.getEnvelopeInternal()))).toList();
      groups.removeAll(near);
      List<Geometry> joined = new ArrayList<>(List.of(ground));
      near.forEach(joined::addAll);
      groups.add(joined);
    }
    return groups;
  }

  private static EffectTotal total(Effect effect, double measure, Footprint project) {
    double share = Math.min(1, measure / whole(project));
    return project.isArea() ? new EffectTotal(effect, measure, 0, share) : new EffectTotal(effect, 0, measure, share);
  }

  private static double whole(Footprint project) {
    return project.isArea() ? project.areaM2() : project.lengthM();
  }

  /** Rules of one zone share their ground: it need not be overlaid with itself. */
  private static List<Geometry> distinct(List<Geometry> parts) {
    List<Geometry> distinct = new ArrayList<>();
    for (Geometry part : parts) {
      if (distinct.stream().noneMatch(known -> known == part)) {
        distinct.add(part);
      }
    }
    return distinct;
  }
}
