package lanxian.exchange.write;

import java.io.IOException;
import java.util.Iterator;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.ZoneVersion;
import lanxian.geo.Reprojector;
import org.locationtech.jts.geom.Geometry;

/** Brings zones to the CRS of a plan and hands them on, one by one. */
public final class ZoneFeed {
  private ZoneFeed() {}

  /** Takes zones. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param record position of the zone, from 1
     * @param geometry in the plan's CRS, x = longitude or easting
     * @throws FaultException if the format cannot hold the zone; the others are still looked at
     */
    void take(long record, ZoneVersion zone, Geometry geometry) throws IOException;
  }

  /**
   * Goes through all zones, after the first fault only to find the others.
   *
   * @return how many there were
   * @throws FaultException with the faults of all zones, each at its record and naming its zone
   */
  public static long run(LayerPlan plan, Iterator<ZoneVersion> zones, Sink sink) throws IOException {
    Reprojector reprojector = new Reprojector(Reprojector.DEFAULT_EDGE_ERROR_M);
    WriteFaults faults = new WriteFaults();
    long record = 0;
    while (zones.hasNext() && !faults.isFull()) {
      ZoneVersion zone = zones.next();
      record++;
      try {
        sink.take(record, zone, reprojector.fromStored(zone.geometry(), plan.crs()));
      } catch (FaultException e) {
        for (Fault fault : e.faults()) {
          faults.add(at(record, zone.zoneId(), fault));
        }
      }
    }
    faults.throwIfAny();
    return record;
  }

  private static Fault at(long record, String zoneId, Fault fault) {
    Double x = fault.where().x();
    Double y = fault.where().y();
    return Fault.of(fault.code(), "zone %s: %s".formatted(zoneId, fault.detail()),
        new Place(fault.where().pointer(), null, fault.where().file(), null, record, x, y));
  }
}
