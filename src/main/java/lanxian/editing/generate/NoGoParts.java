package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.GeometryStatus;
import lanxian.domain.LegalBasis;
import lanxian.domain.LegalPart;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Geometry;

/** Collects the parts of livestock no-go areas from the zones in force, and what is drawn as statutory. */
final class NoGoParts {
  private static final List<AuthorityLevel> GROUNDS =
      Arrays.stream(AuthorityLevel.values()).filter(AuthorityLevel::isLawOrRegulation).toList();

  private final Work work;
  private final Geometry water;
  private int hidden;
  private int waterParts;
  private int notTold;
  private int notApproved;

  NoGoParts(Work work) {
    this.work = work;
    this.water = work.features("water").isEmpty() ? null : Overlays.drawn(work.features("water"));
  }

  /** All parts; what is left out is noted. */
  List<NoGoPart> parts() {
    List<NoGoPart> parts = new ArrayList<>();
    for (LegalPart legal : work.legalParts()) {
      List<LegalBasis> basis = legal.basis(work.day());
      if (!basis.isEmpty()) {
        work.zones().stream().filter(legal::holds).forEach(zone -> add(legal, basis, zone, parts));
      }
    }
    work.features("statutory").forEach(feature -> statutory(feature, parts));
    note("HIDDEN_PARTS", hidden, "zone(s) that you may not see are left out: the area is larger than this");
    note("WATER_PARTS", waterParts, "part(s) that are water surface are left out");
    note("WATER_NOT_TOLD", notTold, "drinking-water area(s) do not say whether they are water or land and are taken whole");
    note("PARTS_NOT_APPROVED", notApproved, "part(s) are 推定 or 示意 themselves");
    return parts;
  }

  private void note(String code, int count, String what) {
    if (count > 0) {
      work.note(code, count + " " + what);
    }
  }

  private void add(LegalPart legal, List<LegalBasis> basis, ZoneVersion zone, List<NoGoPart> parts) {
    String county = zone.description().countyCode();
    if (work.has("county_code") && !work.text("county_code").equals(county) || zone.geometry().getDimension() < 2) {
      return;
    }
    SecurityLevel level = zone.description().securityLevel();
    if (!level.isVisibleTo(work.clearance())) {
      hidden++;
      return;
    }
    Geometry shape = zone.geometry();
    if (legal.landOnly()) {
      Object part = zone.description().attributes().get("part");
      if ("水域".equals(part)) {
        waterParts++;
        return;
      }
      notTold += part == null && water == null ? 1 : 0;
      shape = water == null ? shape : Overlays.without(shape, water);
    }
    notApproved += zone.description().status() == GeometryStatus.SURVEYED ? 0 : 1;
    if (!shape.isEmpty()) {
      parts.add(new NoGoPart(legal.key(), zone.zoneId() + " v" + zone.version(), county,
          basis.stream().map(one -> one.document() + " " + one.article()).toList(),
          basis.stream().map(LegalBasis::authority).max(Enum::compareTo).orElseThrow(), level, shape));
    }
  }

  /** Something drawn needs a ground of law by itself. */
  private void statutory(InputFeature feature, List<NoGoPart> parts) {
    String basis = feature.text("basis");
    String rank = feature.text("authority");
    AuthorityLevel authority = GROUNDS.stream().filter(level -> level.name().equals(rank)).findFirst().orElse(null);
    if (basis == null || basis.isBlank() || authority == null) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "an area by law needs the properties basis and authority, which must be"
          + " one of " + GROUNDS + ": nothing below can be the ground of a no-go area (环办土壤〔2019〕55号)", feature.where());
      return;
    }
    String county = feature.text("county_code") != null ? feature.text("county_code") : work.text("county_code");
    parts.add(new NoGoPart("statutory", feature.text("name") == null ? "drawn" : feature.text("name"), county,
        List.of(basis), authority, SecurityLevel.PUBLIC, feature.geometry()));
  }
}
