package lanxian.bench.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.Box;
import lanxian.bench.data.DataSet;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.domain.ChangeSetState;
import lanxian.domain.Dataset;
import lanxian.domain.DatasetAddition;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Recorded;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneRef;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Change sets to ask about. */
public final class ChangeSets {
  private static final int FEW = 10;
  private static final int CORNERS = 5000;

  private ChangeSets() {}

  /** Ten zones, spread over the set, moved by some hundred metres. */
  public static ChangeSet few(DataSet data) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < FEW; i++) {
      BenchZone zone = data.zones().get(i * data.zones().size() / FEW);
      Geometry moved = AffineTransformation.translationInstance(0.004, 0.002).transform(zone.geometry());
      String id = "bench-" + zone.id();
      changes.add(new Change("c" + i, Change.Kind.MODIFY, List.of(new ZoneRef(id, 1)), List.of(
          new ZoneProposal(id, description(zone.category(), zone.zoneClass()), moved, null)), "bench"));
    }
    return set("few zones", changes);
  }

  /** A new zone of 5,000 corners nearly as wide as the box: it meets the surroundings of nearly every project. */
  public static ChangeSet wide() {
    Coordinate[] ring = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      double radius = 0.49 + 0.005 * Math.sin(60 * angle);
      ring[i] = new Coordinate((Box.WEST + Box.EAST) / 2 + radius * (Box.EAST - Box.WEST) * Math.cos(angle),
          (Box.SOUTH + Box.NORTH) / 2 + radius * (Box.NORTH - Box.SOUTH) * Math.sin(angle));
    }
    ring[CORNERS] = ring[0].copy();
    return set("a wide zone", List.of(new Change("c", Change.Kind.CREATE, List.of(), List.of(new ZoneProposal("wide",
        description("livestock_zone", "PROHIBITED"), new GeometryFactory().createPolygon(ring), null)), "bench")));
  }

  private static ChangeSet set(String title, List<Change> changes) {
    return new ChangeSet("set", 1, ChangeSetState.DRAFT, title, null, null, "bench", Set.of("bench"), null, null, null,
        Instant.EPOCH, Instant.EPOCH, changes);
  }

  private static ZoneDescription description(String category, String zoneClass) {
    return new ZoneDescription(category, zoneClass, "zone", null, GeometryStatus.SURVEYED, 0.5,
        ZoneDescription.Approval.NONE, new ZoneDescription.Source("bench", "EPSG:4490", null), null,
        SecurityLevel.PUBLIC, null, Map.of());
  }

  /** The dataset with the zones of a change set in it, made without the code that is measured. */
  public static Dataset published(Dataset base, ChangeSet set, LocalDate day) {
    List<ZoneVersion> versions = new ArrayList<>();
    set.changes().forEach(change -> change.results().forEach(result -> versions.add(new ZoneVersion(result.zoneId(), 1000,
        result.description(), result.geometry(), 0, Validity.since(day), false,
        new Recorded(base.revision() + 1, Instant.EPOCH)))));
    return base.plus(new DatasetAddition(base.revision(), base.revision() + 1, Instant.EPOCH, versions, List.of(), List.of()));
  }
}
