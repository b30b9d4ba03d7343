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
        totals.add(total(effect, overlay.union(what, project, distinct(parts)), project));
      });
    }
    return totals;
  }

  private static EffectTotal total(Effect effect, Geometry union, Footprint project) {
    double area = union == project.geometry() ? project.areaM2() : EllipsoidalArea.m2(union);
    double length = project.isLine() ? EllipsoidalLength.m(union) : 0;
    double share = project.isArea() ? area / project.areaM2() : length / project.lengthM();
    return new EffectTotal(effect, area, length, Math.min(1, share));
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
