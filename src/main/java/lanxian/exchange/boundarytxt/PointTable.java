package lanxian.exchange.boundarytxt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.RawFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The points of a table as parcels, built as those of a TXT are: rings by ring number and by the point that closes one,
 * holes by nesting, a point's number once in a ring.
 */
public final class PointTable {
  private final String sheet;
  private final List<Parcel> parcels = new ArrayList<>();
  private final boolean onePoint;

  /**
   * @param sheet named as the file of places
   * @param onePoint true if the whole project is a single point, which is then no broken boundary
   */
  public PointTable(String sheet, boolean onePoint) {
    this.sheet = sheet;
    this.onePoint = onePoint;
  }

  /**
   * Begins a parcel.
   *
   * @param row of the table in which it begins, 1-based
   * @param name null if it has none
   */
  public void parcel(int row, String name) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (name != null) {
      attributes.put("地块名称", name);
    }
    parcels.add(new Parcel(new ParcelLine(row, null, "", onePoint ? "点" : "面", attributes)));
  }

  /** True if no parcel has begun. */
  public boolean isEmpty() {
    return parcels.isEmpty();
  }

  /**
   * A point of the parcel that has begun.
   *
   * @param name empty if it has none
   * @param coordinate x = east, y = north
   */
  public void point(int row, String name, String ring, Coordinate coordinate) {
    last().add(new PointLine(row, name, ring, coordinate));
  }

  /** A row of the parcel that cannot be read. */
  public void unread(List<Fault> why) {
    last().addUnread(why);
  }

  private Parcel last() {
    return parcels.get(parcels.size() - 1);
  }

  /**
   * The parcels as features.
   *
   * @param first record of the first one
   * @param notices takes what was noticed
   */
  public List<RawFeature> features(long first, List<Notice> notices) {
    boolean noneCloses = parcels.stream().allMatch(parcel -> parcel.closings() == 0);
    List<RawFeature> features = new ArrayList<>();
    int closed = 0;
    for (Parcel parcel : parcels) {
      FeatureParts parts = new FeatureParts();
      parcel.checkNames(sheet);
      ParcelGeometry builder = new ParcelGeometry(parts, sheet, noneCloses);
      Geometry geometry = parcel.rings().isEmpty() ? null : builder.build(parcel);
      closed += builder.closed();
      parcel.faults().forEach(parts::fault);
      long record = first + features.size();
      features.add(new RawFeature(record, null, parts.faults().isEmpty() ? geometry : null, parcel.head().attributes(),
          null, new Place(null, null, sheet, parcel.head().line(), record, null, null), parts.mended(), parts.faults(),
          false));
    }
    if (closed > 0) {
      notices.add(ExchangeNotice.RINGS_CLOSED.of(
          "%d ring(s) of sheet %s do not repeat their first point", closed, sheet));
    }
    return features;
  }
}
