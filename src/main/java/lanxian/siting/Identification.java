package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.LayerFault;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import lanxian.siting.overlap.Relation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * All zones and areas of reference layers at a place.
 *
 * @param lon longitude, EPSG:4490
 * @param lat latitude
 * @param faults zones and layers that could not be looked at
 */
public record Identification(
    double lon, double lat, long datasetRevision, LocalDate asOf, List<Place> zones, List<LayerFault> faults) {

  /** A zone at the place; {@code onBoundary} if the place lies on its very boundary. */
  public record Place(ZoneVersion zone, boolean onBoundary) {}

  /** What somebody may know of it who sees a level. */
  public Identification visibleTo(SecurityLevel clearance) {
    return new Identification(lon, lat, datasetRevision, asOf,
        zones.stream().filter(place -> place.zone().description().securityLevel().isVisibleTo(clearance)).toList(),
        faults.stream().filter(fault -> fault.level().isVisibleTo(clearance)).toList());
  }

  /** Whether zones are among it that are for few eyes only. */
  public boolean holdsRestricted() {
    return zones.stream().anyMatch(place -> place.zone().description().securityLevel() == SecurityLevel.RESTRICTED);
  }

  public Identification {
    zones = List.copyOf(zones);
    faults = List.copyOf(faults);
  }

  /** Looks the place up, by category, then zone id. */
  public static Identification at(SitingIndex index, double lon, double lat) {
    Footprint point = new Footprint(new GeometryFactory().createPoint(new Coordinate(lon, lat)));
    ContactSearch search = new ContactSearch(index, point);
    List<Place> places = new ArrayList<>();
    for (Contact contact : search.areas()) {
      if (contact.isHit()) {
        places.add(new Place(contact.zone(), contact.relation() == Relation.TOUCHES));
      }
    }
    return new Identification(lon, lat, index.revision(), index.asOf(), places, search.faults());
  }
}
