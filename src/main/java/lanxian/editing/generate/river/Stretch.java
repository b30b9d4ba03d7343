package lanxian.editing.generate.river;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Part of a network up- or downstream of a place.
 *
 * @param paths from the place to each end of it, every branch in at least one; parts near the place are in several
 * @param reachedM how far the longest path goes: less than asked for where the rivers end before
 * @param lengthM metres of river in it, nothing counted twice
 * @param complete false: it has more ends than are told
 */
public record Stretch(List<List<Coordinate>> paths, double reachedM, double lengthM, boolean complete) {
  public Stretch {
    paths = List.copyOf(paths);
  }
}
