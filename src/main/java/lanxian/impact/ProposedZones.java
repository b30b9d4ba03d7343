package lanxian.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Category;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Recorded;
import lanxian.domain.RuleSet;
import lanxian.domain.Validity;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeoFault;
import lanxian.geo.GeometryRepair;

/**
 * The zone versions that a change set would become, numbered as if it were published now.
 *
 * @param versions next versions of zones; no zone twice
 * @param leftOut what cannot be looked at, in the order of the changes
 */
record ProposedZones(List<ZoneVersion> versions, List<LeftOut> leftOut) {
  ProposedZones {
    versions = List.copyOf(versions);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The versions of a change set.
   *
   * @param base dataset that it would be published on
   * @param day day from which results without days of their own are in force, and on which zones are retired
   */
  static ProposedZones of(ChangeSet set, Dataset base, LocalDate day, RuleSet rules) {
    return new Reading(set, base, day, rules).read();
  }

  /** The versions as the publication that comes after {@code base}. */
  DatasetAddition after(Dataset base) {
    return new DatasetAddition(base.revision(), base.revision() + 1, base.recordedAt(), versions, List.of(), List.of());
  }

  private static final class Reading {
    private final ChangeSet set;
    private final LocalDate day;
    private final RuleSet rules;
    private final Recorded recorded;
    private final Map<String, ZoneVersion> newest = new HashMap<>();
    private final GeometryRepair repair = new GeometryRepair();
    private final List<ZoneVersion> versions = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Reading(ChangeSet set, Dataset base, LocalDate day, RuleSet rules) {
      this.set = set;
      this.day = day;
      this.rules = rules;
      this.recorded = new Recorded(base.revision() + 1, Instant.EPOCH);
      Set<String> named = new HashSet<>();
      set.changes().forEach(change -> {
        change.sources().forEach(source -> named.add(source.zoneId()));
        change.results().forEach(result -> named.add(result.zoneId()));
      });
      base.versions().stream().filter(version -> named.contains(version.zoneId())).forEach(version ->
          newest.merge(version.zoneId(), version, (a, b) -> a.version() >= b.version() ? a : b));
    }

    ProposedZones read() {
      for (Change change : set.changes()) {
        Set<String> retired = change.retired();
        change.sources().stream().map(ZoneRef::zoneId).filter(retired::contains).forEach(id -> retire(change, id));
        change.results().forEach(result -> propose(change, result));
      }
      return new ProposedZones(versions, leftOut);
    }

    private void retire(Change change, String id) {
      ZoneVersion last = newest.get(id);
      if (last == null) {
        leaveOut(change, id, LeftOut.Why.UNKNOWN_ZONE, "there is no zone " + id + " to retire");
      } else {
        versions.add(new ZoneVersion(id, last.version() + 1, last.description(), last.geometry(), last.areaM2(),
            Validity.since(day), true, recorded));
      }
    }

    private void propose(Change change, ZoneProposal result) {
      ZoneVersion last = newest.get(result.zoneId());
      String category = result.description().category();
      if (last != null && !last.category().equals(category)) {
        leaveOut(change, result.zoneId(), LeftOut.Why.OTHER_CATEGORY, "the zone is one of " + last.category());
        return;
      }
      Validity validity = result.validity() != null ? result.validity()
          : Validity.changed(day, last == null || last.retired() ? null : last.validity());
      if (!validity.contains(day)) {
        leaveOut(change, result.zoneId(), LeftOut.Why.NOT_IN_FORCE, "it is in force from "
            + validity.from() + " to " + validity.to() + ", and not on " + day);
        return;
      }
      try {
        requireUsable(result, category);
        versions.add(new ZoneVersion(result.zoneId(), last == null ? 1 : last.version() + 1, result.description(),
            result.geometry(), EllipsoidalArea.m2(result.geometry()), validity, false, recorded));
      } catch (FaultException e) {
        leaveOut(change, result.zoneId(), LeftOut.Why.INVALID_GEOMETRY, e.getMessage());
      }
    }

    private void requireUsable(ZoneProposal result, String category) {
      repair.requireValid(result.geometry());
      boolean zone = rules.category(category).filter(known -> known.kind() == Category.Kind.ZONE).isPresent();
      if (zone && result.geometry().getDimension() < 2) {
        throw new FaultException(Fault.of(GeoFault.INVALID_TOPOLOGY,
            "a zone is a polygon, not a " + result.geometry().getGeometryType()));
      }
    }

    private void leaveOut(Change change, String zoneId, LeftOut.Why why, String detail) {
      leftOut.add(new LeftOut(change.id(), zoneId, why, detail));
    }
  }
}
