package lanxian.siting;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Contact;
import lanxian.siting.overlap.Footprint;
import org.locationtech.jts.geom.Coordinate;

/**
 * In which counties a project lies.
 *
 * @param counties codes of the counties hit, in order
 * @param distancesM metres to every county looked at, by code; 0 for those hit
 * @param held false if the dataset holds no counties at all
 * @param outside true if part of the project lies in none of the counties, or may do so
 */
record Territory(List<String> counties, SortedMap<String, Double> distancesM, boolean held, boolean outside) {
  /** Category of the reference layer that holds the counties. */
  static final String COUNTY = "county";

  /**
   * Looks up the counties of the project and around it.
   *
   * @param aroundM how far around the project counties matter, in metres
   * @param overlay finds out whether part of the project lies outside
   * @throws FaultException OUTSIDE_PREFECTURE with a coordinate of the project, if it lies in no county and every
   *     county could be looked at
   */
  static Territory of(
      SitingIndex index, ContactSearch search, Footprint project, double aroundM, GroundOverlay overlay) {
    List<Contact> counties = search.within(aroundM, COUNTY::equals);
    List<Contact> hits = counties.stream().filter(Contact::isHit).toList();
    boolean allReadable = search.faults().stream().noneMatch(fault -> fault.category().equals(COUNTY));
    boolean held = index.count(COUNTY) > 0;
    if (held && hits.isEmpty() && allReadable) {
      Coordinate place = project.geometry().getCoordinate();
      throw new FaultException(Fault.of(SitingFault.OUTSIDE_PREFECTURE,
          "the project lies in none of the " + index.count(COUNTY) + " counties of the prefecture, e.g. longitude "
              + place.x + ", latitude " + place.y, Place.pointer("/geometry").at(place.x, place.y)));
    }
    boolean outside =
        held && overlay.outside(NotComputed.COUNTIES, project, project.geometry(), counties).counts();
    List<String> codes = hits.stream().map(Contact::zone).map(Territory::code).distinct().sorted().toList();
    SortedMap<String, Double> distances = new TreeMap<>();
    counties.forEach(county -> distances.merge(code(county.zone()), county.distanceM(), Math::min));
    return new Territory(codes, distances, held, outside);
  }

  /** Codes of the counties hit and, if {@code withinM} is above 0, of those within so many metres; in order. */
  List<String> counties(double withinM) {
    return withinM <= 0 || isFarFromOthers() ? counties : distancesM.entrySet().stream()
        .filter(county -> counties.contains(county.getKey()) || county.getValue() <= withinM)
        .map(Map.Entry::getKey).toList();
  }

  /** The same for several distances, in their order. */
  List<List<String>> counties(List<Double> withinM) {
    return isFarFromOthers() ? List.of(counties) : withinM.stream().map(this::counties).toList();
  }

  /** True if no county was looked at but those hit. */
  private boolean isFarFromOthers() {
    return distancesM.size() == counties.size();
  }

  /** True if every bit of the project lies in a county known. */
  boolean isKnown() {
    return held && !outside;
  }

  private static String code(ZoneVersion county) {
    String code = county.description().countyCode();
    return code == null ? county.zoneId() : code;
  }
}
