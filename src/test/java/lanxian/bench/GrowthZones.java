package lanxian.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A data set as the zones of a store, and publications that redraw some of them. */
final class GrowthZones {
  static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private final DataSet data;

  GrowthZones(DataSet data) {
    this.data = data;
  }

  /** All zones, published as revision 1. */
  Dataset dataset() {
    List<ZoneVersion> versions = new ArrayList<>();
    data.zones().forEach(zone -> versions.add(version(zone, zone.geometry(), 1, 1)));
    return new Dataset(1, Instant.EPOCH, versions, List.of(), List.of());
  }

  /** Zones moved by a few metres, spread over the set; another lot for each revision. */
  DatasetAddition redrawn(long revision, int count) {
    List<ZoneVersion> versions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BenchZone zone = data.zones().get((int) ((revision * 7919 + i * 19_997L) % data.zones().size()));
      Geometry moved = AffineTransformation.translationInstance(1e-5 * (revision % 7), 1e-5).transform(zone.geometry());
      versions.add(version(zone, moved, (int) revision, revision));
    }
    return new DatasetAddition(revision - 1, revision, Instant.EPOCH, versions, List.of(), List.of());
  }

  static ZoneDescription description(BenchZone zone) {
    return new ZoneDescription(zone.category(), zone.zoneClass(), "zone " + zone.id(), "652301",
        GeometryStatus.SURVEYED, 1 + zone.id() % 5, ZoneDescription.Approval.NONE,
        new ZoneDescription.Source("bench", "EPSG:4490", null), null, SecurityLevel.PUBLIC, "", Map.of());
  }

  private static ZoneVersion version(BenchZone zone, Geometry geometry, int number, long revision) {
    return new ZoneVersion("zone-" + zone.id(), number, description(zone), geometry, 0, Validity.ALWAYS, false,
        new Recorded(revision, Instant.EPOCH));
  }
}
