package lanxian.siting;

import lanxian.domain.ZoneVersion;
import lanxian.siting.overlap.Relation;

/**
 * A zone that the project does not hit but comes near to.
 *
 * @param relation TOUCHES where the boundaries meet, else null
 * @param distanceM geodesic metres, 0 where the boundaries meet
 * @param bearing degrees clockwise from north in which the zone lies; NaN where the boundaries meet
 * @param borderline true if the verdict would flip if this boundary moved by its accuracy
 */
public record NearZone(ZoneVersion zone, Relation relation, double distanceM, double bearing, boolean borderline) {}
