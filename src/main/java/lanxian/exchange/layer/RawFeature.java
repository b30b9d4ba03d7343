package lanxian.exchange.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as the file gives it, in the file's CRS.
 *
 * @param record 1-based position in the file
 * @param id the feature's own id; null if none
 * @param geometry two-dimensional; null if the file gives none, it is empty, or it cannot be built (then
 *     {@code faults} tell why)
 * @param attributes names as written; String, Double, Boolean, LocalDate or List of String; absent = null
 * @param declaredAreaM2 area that the feature itself declares; null if none
 * @param where place in the file
 * @param mended defects that the reader itself mended: open rings closed, rings without area left out
 * @param faults why the feature cannot be taken
 * @param deleted the file marks the feature as deleted
 */
public record RawFeature(
    long record, String id, Geometry geometry, Map<String, Object> attributes, Double declaredAreaM2, Place where,
    List<Mended> mended, List<Fault> faults, boolean deleted) {

  /** A defect mended while reading: method as in reports, and the fault it would have been. */
  public record Mended(String method, Fault fault) {}

  /** Method name: an open ring was closed. */
  public static final String CLOSE_RINGS = "close-rings";
  /** Method name: a ring with fewer than three distinct points was left out. */
  public static final String DROP_DEGENERATE_RINGS = "drop-degenerate-rings";

  public RawFeature {
    Objects.requireNonNull(where, "where");
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    mended = List.copyOf(mended);
    faults = List.copyOf(faults);
  }

  public RawFeature withAttributes(Map<String, Object> newAttributes, boolean isDeleted) {
    return new RawFeature(record, id, geometry, newAttributes, declaredAreaM2, where, mended, faults, isDeleted);
  }

  /** The same feature at another position of a layer; its place stays. */
  public RawFeature withRecord(long newRecord) {
    return new RawFeature(newRecord, id, geometry, attributes, declaredAreaM2, where, mended, faults, deleted);
  }

  public RawFeature withGeometry(Geometry newGeometry) {
    return new RawFeature(record, id, newGeometry, attributes, declaredAreaM2, where, mended, faults, deleted);
  }

  public RawFeature withFaults(List<Fault> newFaults) {
    return new RawFeature(record, id, geometry, attributes, declaredAreaM2, where, mended, newFaults, deleted);
  }
}
