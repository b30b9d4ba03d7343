package lanxian.editing.generate.river;

import org.locationtech.jts.geom.Coordinate;

/**
 * A place on a network.
 *
 * @param chainageM metres from the upper end of the reach
 * @param place on the line
 * @param distanceM geodesic metres from what was looked for
 */
public record RiverPosition(int reach, String river, double chainageM, Coordinate place, double distanceM) {}
