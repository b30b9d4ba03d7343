package lanxian.editing.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.LocalizedText;
import lanxian.editing.validation.ValidationFinding.Severity;
import lanxian.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Collects what checks find, and works out what each mend would do. For one run. */
final class Findings {
  private final Scene scene;
  private final List<ValidationFinding> found = new ArrayList<>();

  Findings(Scene scene) {
    this.scene = scene;
  }

  List<ValidationFinding> found() {
    return found;
  }

  /** Begins a finding; {@link Builder#add} ends it. */
  Builder finding(ValidationCode code, Severity severity, DraftedZone zone, String zh, String en) {
    return new Builder(code, severity, zone, new LocalizedText(zh, en));
  }

  /** A finding being put together. */
  final class Builder {
    private final ValidationCode code;
    private final Severity severity;
    private final DraftedZone zone;
    private final LocalizedText text;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private String other;
    private Coordinate at;
    private Geometry geometry;
    private Mend mend;

    private Builder(ValidationCode code, Severity severity, DraftedZone zone, LocalizedText text) {
      this.code = code;
      this.severity = severity;
      this.zone = zone;
      this.text = text;
    }

    Builder other(String zoneId) {
      other = zoneId;
      return this;
    }

    Builder at(Coordinate place) {
      at = place;
      return this;
    }

    /** Shows a geometry and, unless a place was given, a place inside it. */
    Builder geometry(Geometry shown) {
      geometry = shown;
      if (at == null && !shown.isEmpty()) {
        at = shown.getInteriorPoint().getCoordinate();
      }
      return this;
    }

    Builder figure(String name, double value) {
      figures.put(name, value);
      return this;
    }

    /** Proposes to change the zone of the finding; nothing is proposed where that does not work. */
    Builder mend(String method, boolean automatic, MendAction action) {
      return mend(zone, method, automatic, action);
    }

    Builder mend(DraftedZone changed, String method, boolean automatic, MendAction action) {
      mend = action.on(changed, scene).map(proposed -> {
        MendEffect effect = effect(changed, proposed);
        return new Mend(Mend.id(changed.zoneId(), method, effect), method, changed.change().id(), changed.zoneId(),
            automatic, effect, action);
      }).orElse(null);
      return this;
    }

    boolean hasMend() {
      return mend != null;
    }

    void add() {
      found.add(new ValidationFinding(
          code, severity, zone.change().id(), zone.zoneId(), other, text, at, geometry, figures, mend));
    }
  }

  static MendEffect effect(DraftedZone zone, MendAction.Proposed proposed) {
    return new MendEffect(zone.areaM2(), EllipsoidalArea.m2(proposed.zone().geometry()), proposed.movedVertices(),
        proposed.largestMoveM());
  }
}
