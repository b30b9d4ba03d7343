package lanxian.exchange;

import java.util.List;

/**
 * Outcome of reading a file into a draft.
 *
 * @param sketches in the order of the file; none if the report says it is not accepted
 */
public record SketchResult(ImportReport report, List<ZoneSketch> sketches) {
  public SketchResult {
    sketches = List.copyOf(sketches);
  }
}
