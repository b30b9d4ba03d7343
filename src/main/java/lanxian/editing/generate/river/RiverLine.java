package lanxian.editing.generate.river;

import org.locationtech.jts.geom.LineString;

/**
 * A line of a river as it was drawn, EPSG:4490.
 *
 * @param river name; null if unknown
 */
public record RiverLine(String river, LineString line) {}
