package lanxian.impact;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What the zones of one class gain and lose together: what is in none of them before and in one after, and the other way.
 *
 * @param zoneClass null where the category has none
 * @param gained EPSG:4490; may be empty; null if it is too much to be drawn, though it is measured
 * @param lost EPSG:4490; may be empty; null if it is too much to be drawn, though it is measured
 * @param counties shares of counties, by code; last, with the code null, what lies in none
 */
public record AreaChange(
    String category, String zoneClass, Geometry gained, Geometry lost, double gainedM2, double lostM2,
    List<CountyShare> counties) {

  /**
   * The part that lies in one county.
   *
   * @param countyCode null: in no county
   * @param name null: in no county
   */
  public record CountyShare(String countyCode, String name, double gainedM2, double lostM2) {}

  public AreaChange {
    counties = List.copyOf(counties);
  }
}
