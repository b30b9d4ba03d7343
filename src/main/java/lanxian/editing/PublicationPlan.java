package lanxian.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDraft;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import lanxian.geo.EllipsoidalArea;
import lanxian.geo.GeometryRepair;

/**
 * The zone versions that a change set becomes, or what is wrong with it. Places are JSON pointers into the change set.
 *
 * @param drafts next versions of zones
 * @param faults why it cannot be published
 */
record PublicationPlan(List<ZoneDraft> drafts, List<Fault> faults) {

  /**
   * The plan for a day.
   *
   * @param known at least the zones of the change set
   * @param today what comes into force before it changes what was true; null: that is meant
   */
  static PublicationPlan of(ChangeSet set, KnownZones known, LocalDate day, LocalDate today) {
    Maker maker = new Maker(known, day, today);
    for (int i = 0; i < set.changes().size(); i++) {
      maker.take(set.changes().get(i), "/changes/" + i);
    }
    if (set.changes().isEmpty()) {
      maker.faults.add(Fault.of(EditingFault.CHANGE_SET_EMPTY, "there is nothing in change set " + set.id(),
          Place.pointer("/changes")));
    }
    return new PublicationPlan(List.copyOf(maker.drafts), List.copyOf(maker.faults));
  }

  private static final class Maker {
    private final KnownZones known;
    private final SourceCheck sources;
    private final LocalDate day;
    private final LocalDate today;
    private final GeometryRepair geometries = new GeometryRepair();
    private final List<ZoneDraft> drafts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Maker(KnownZones known, LocalDate day, LocalDate today) {
      this.known = known;
      this.sources = new SourceCheck(known);
      this.day = day;
      this.today = today;
    }

    void take(Change change, String pointer) {
      Set<String> retired = change.retired();
      for (int i = 0; i < change.sources().size(); i++) {
        ZoneRef source = change.sources().get(i);
        Place where = Place.pointer(pointer + "/sources/" + i);
        Optional<Fault> fault = sources.source(source, where);
        fault.ifPresent(faults::add);
        if (fault.isEmpty() && retired.contains(source.zoneId())) {
          ZoneVersion before = known.find(source).orElseThrow();
          refusePast(day, where);
          drafts.add(new ZoneDraft(source.zoneId(), before.description(), before.geometry(), before.areaM2(),
              Validity.since(day), true));
        }
      }
      for (int i = 0; i < change.results().size(); i++) {
        Place where = Place.pointer(pointer + "/results/" + i);
        sources.result(change.results().get(i).zoneId(), SourceCheck.ids(change.sources()), where).forEach(faults::add);
        take(change.results().get(i), where);
      }
    }

    private void take(ZoneProposal result, Place where) {
      Validity validity = validity(result, where);
      try {
        geometries.requireValid(result.geometry());
      } catch (FaultException e) {
        e.faults().forEach(fault -> faults.add(Fault.of(fault.code(), fault.detail(),
            fault.where().withPointer(where.pointer() + "/geometry"))));
        return;
      }
      if (validity != null) {
        drafts.add(new ZoneDraft(result.zoneId(), result.description(), result.geometry(),
            EllipsoidalArea.m2(result.geometry()), validity, false));
      }
    }

    private Validity validity(ZoneProposal result, Place where) {
      Validity said = result.validity() != null ? result.validity() : Validity.changed(day,
          known.newest(result.zoneId()).filter(before -> !before.retired()).map(ZoneVersion::validity).orElse(null));
      LocalDate from = said.from() == null ? day : said.from();
      LocalDate to = said.to();
      refusePast(from, where);
      if (to != null && !from.isBefore(to)) {
        faults.add(Fault.of(EditingFault.VALIDITY_EMPTY,
            "zone %s would be in force from %s and end on %s".formatted(result.zoneId(), from, to), where));
        return null;
      }
      return new Validity(from, to);
    }

    private void refusePast(LocalDate from, Place where) {
      if (today != null && from.isBefore(today)) {
        faults.add(Fault.of(EditingFault.IN_FORCE_IN_THE_PAST,
            "it would be in force from %s, before today (%s), and change what was true; say so if that is meant"
                .formatted(from, today), where));
      }
    }
  }
}
