package lanxian.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.geo.Crs;
import lanxian.geo.CrsRegistry;
import lanxian.geo.Datum;
import lanxian.geo.GeoFault;
import lanxian.geo.forensics.AxisOrder;
import lanxian.geo.forensics.CoordinateForensics;
import lanxian.geo.forensics.Decision;
import lanxian.geo.forensics.Declaration;
import lanxian.geo.forensics.Gcj02Suspicion;
import lanxian.geo.forensics.NoticeCode;
import lanxian.geo.forensics.Region;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Decides in which CRS a layer's numbers are, and exchanges its axes where they are the wrong way round. */
final class CrsDecider {
  /** Times that features are taken out because their numbers are unlike the others', before the file is refused. */
  private static final int MAX_ROUNDS = 20;
  private static final double LARGEST_DEGREES = 180;
  private static final double ROUNDING_DEGREES = 1e-9;
  private static final int NAMES_FROM = 100;
  private final String parameter;
  private final CrsRegistry registry = new CrsRegistry();
  private final CoordinateForensics forensics = new CoordinateForensics(registry, Region.CHANGJI);

  /**
   * @param parameter name of the header or option by which the user tells a CRS, for places
   */
  CrsDecider(String parameter) {
    this.parameter = parameter;
  }

  /**
   * The decision on a layer.
   *
   * @param how in words, for the report
   * @param features x = east; those with numbers unlike the others' carry a fault
   */
  record Decided(Crs crs, String how, List<RawFeature> features, List<Notice> notices) {}

  /** What the file, or the user, says. */
  private record Claimed(Declaration declaration, String source) {}

  /** True for notices that only say where in the world the features lie. */
  static boolean isAboutRegion(Notice notice) {
    return notice.code().equals(NoticeCode.OUTSIDE_EXPECTED_REGION.name());
  }

  /**
   * @param told CRS code given by the user; null if none
   * @throws FaultException CRS_CONTRADICTED, CRS_UNKNOWN, CRS_NOT_ACCEPTED, ZONE_UNKNOWN, COORDINATES_MIXED,
   * COORDINATE_OUT_OF_RANGE
   */
  Decided decide(RawLayer layer, String told) {
    try {
      return decided(layer, told);
    } catch (FaultException e) {
      throw new FaultException(e.faults().stream().map(fault -> inLayer(fault, layer)).toList());
    }
  }

  /**
   * A fault of the layer as a whole with its place: the file, and of a text the line that states the CRS, or that of the
   * first point where none does.
   */
  private static Fault inLayer(Fault fault, RawLayer layer) {
    if (!fault.where().equals(Place.UNKNOWN)) {
      return fault;
    }
    boolean isStated = fault.code() == GeoFault.CRS_NOT_ACCEPTED || fault.code() == GeoFault.CRS_UNKNOWN;
    Integer line = isStated && layer.crs() instanceof CrsClaim.TxtHeader header ? Integer.valueOf(header.line())
        : layer.features().stream().map(feature -> feature.where().line()).filter(Objects::nonNull).findFirst().orElse(null);
    Place file = Place.file(layer.file());
    return fault.at(line == null ? file : Place.line(line).inFile(layer.file()));
  }

  private Decided decided(RawLayer layer, String told) {
    Claimed claimed = claimed(layer, told);
    List<RawFeature> features = new ArrayList<>(layer.features());
    features.replaceAll(CrsDecider::roundedAtTheEdge);
    List<Notice> notices = new ArrayList<>(suspicions(layer));
    Decision decision = null;
    for (int round = 0; decision == null; round++) {
      try {
        decision = decision(claimed.declaration(), features);
      } catch (FaultException e) {
        List<Fault> placed = blame(features, e.faults(), claimed.declaration().order(), layer.format());
        if (placed.isEmpty()) {
          throw e;
        }
        if (round == MAX_ROUNDS || features.stream().noneMatch(Columns::counts)) {
          throw new FaultException(placed);
        }
      }
    }
    notices.addAll(decision.notices());
    if (decision.order() != claimed.declaration().order()) {
      features.replaceAll(CrsDecider::exchangeAxes);
    }
    return new Decided(decision.crs(), how(claimed, decision, Columns.of(features, AxisOrder.EAST_NORTH).isEmpty()),
        features, notices);
  }

  private Claimed claimed(RawLayer layer, String told) {
    AxisOrder order =
        layer.format().isPointTable() ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH;
    if (told != null) {
      return new Claimed(Declaration.of(told(told), order), "as told");
    }
    CrsClaim claim = layer.crs();
    if (claim instanceof CrsClaim.Code code) {
      return new Claimed(Declaration.of(registry.byCode(code.code()), order), code.from());
    }
    if (claim instanceof CrsClaim.Contradicted several) {
      throw new FaultException(several.faults());
    }
    if (claim instanceof CrsClaim.FormatDefault code) {
      return new Claimed(Declaration.of(registry.byCode(code.code()), order), code.from());
    }
    if (claim instanceof CrsClaim.Wkt wkt) {
      return new Claimed(Declaration.of(registry.byWkt(wkt.wkt()), order), wkt.from());
    }
    if (claim instanceof CrsClaim.TxtHeader header) {
      return new Claimed(new Declaration(null, Datum.of(header.system()), header.stripDegrees(), header.zone(), order),
          "header");
    }
    return new Claimed(Declaration.none(order), null);
  }

  /** A wrong code of the user's is a fault of the parameter, not of the file. */
  private Crs told(String code) {
    try {
      return registry.byCode(code);
    } catch (FaultException e) {
      throw new FaultException(e.faults().stream()
          .map(fault -> fault.at(Place.parameter(parameter))).toList());
    }
  }

  private Decision decision(Declaration declared, List<RawFeature> features) {
    Columns columns = Columns.of(features, declared.order());
    if (columns.isEmpty()) {
      if (declared.datum().isRefused()) {
        throw new FaultException(Fault.of(GeoFault.CRS_NOT_ACCEPTED, declared.datum().refusal()));
      }
      return new Decision(declared.crs() == null ? Crs.STORED : declared.crs(), declared.order(), List.of());
    }
    // Numbers of a projection other than Gauss-Krüger may look like anything, also like degrees near its origin.
    boolean otherProjection = declared.crs() != null && declared.crs().kind() == Crs.Kind.PROJECTED;
    if (otherProjection && columns.largest() > LARGEST_DEGREES) {
      return new Decision(declared.crs(), declared.order(), List.of());
    }
    Decision decision = forensics.decide(declared, columns.first(), columns.second());
    requireEvidence(declared, decision);
    return decision;
  }

  /** Numbers alone may look like a strip's by chance; they prove one only where they lead to where they should. */
  private static void requireEvidence(Declaration declared, Decision decision) {
    boolean nothingStated = declared.crs() == null && declared.datum() == Datum.UNKNOWN && declared.zone() == null;
    if (nothingStated && !decision.crs().isGeographic()) {
      decision.notices().stream().filter(CrsDecider::isAboutRegion).findFirst().ifPresent(notice -> {
        throw new FaultException(Fault.of(GeoFault.CRS_UNKNOWN, "the file names no CRS; read as %s, %s".formatted(
            decision.crs().name(), notice.detail())));
      });
    }
  }

  private static String how(Claimed claimed, Decision decision, boolean noNumbers) {
    boolean asClaimed = decision.crs().equals(claimed.declaration().crs());
    if (claimed.source() == null) {
      return noNumbers ? "no coordinates to read" : "magnitude of the numbers";
    }
    return asClaimed || claimed.source().equals("header") ? claimed.source()
        : "magnitude of the numbers, against " + claimed.source();
  }

  /** The columns as they stand in the file. */
  private record Columns(double[] first, double[] second) {
    static Columns of(List<RawFeature> features, AxisOrder order) {
      int size = 0;
      for (RawFeature feature : features) {
        size += counts(feature) ? feature.geometry().getNumPoints() : 0;
      }
      double[] x = new double[size];
      double[] y = new double[size];
      int[] at = new int[1];
      CoordinateFilter collect = c -> {
        x[at[0]] = c.x;
        y[at[0]++] = c.y;
      };
      for (RawFeature feature : features) {
        if (counts(feature)) {
          feature.geometry().apply(collect);
        }
      }
      return order == AxisOrder.EAST_NORTH ? new Columns(x, y) : new Columns(y, x);
    }

    private static boolean counts(RawFeature feature) {
      return feature.geometry() != null && feature.faults().isEmpty() && !feature.deleted();
    }

    boolean isEmpty() {
      return first.length == 0;
    }

    double largest() {
      double largest = 0;
      for (int i = 0; i < first.length; i++) {
        largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
      }
      return largest;
    }
  }

  /**
   * Puts faults that name coordinates on the features that hold them.
   *
   * @return the faults with the places of the features; empty if no feature holds them
   */
  private static List<Fault> blame(
      List<RawFeature> features, List<Fault> faults, AxisOrder order, RawLayer.Format format) {
    List<Fault> all = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      RawFeature feature = features.get(i);
      if (!Columns.counts(feature)) {
        continue;
      }
      Set<Coordinate> own = new HashSet<>(Arrays.asList(feature.geometry().getCoordinates()));
      List<Fault> ofFeature = faults.stream().filter(f -> f.where().x() != null)
          .map(f -> inFile(f, order)).filter(f -> own.contains(new Coordinate(f.where().x(), f.where().y()))).toList();
      if (!ofFeature.isEmpty()) {
        List<Fault> placed = FaultPlaces.of(ofFeature, feature, format);
        features.set(i, feature.withFaults(placed));
        all.addAll(placed);
      }
    }
    return all;
  }

  /** The fault with x and y as in the geometry, not in the order of the file's columns. */
  private static Fault inFile(Fault fault, AxisOrder order) {
    Coordinate c = order.coordinate(fault.where().x(), fault.where().y());
    return fault.at(fault.where().at(c.x, c.y));
  }

  /** 180.0000000000001 is 180 after a computation; a tenth of a millimetre does not put a place outside the world. */
  private static RawFeature roundedAtTheEdge(RawFeature feature) {
    if (feature.geometry() == null || !isBeyondTheEdge(feature.geometry().getEnvelopeInternal())
        || Arrays.stream(feature.geometry().getCoordinates())
            .noneMatch(c -> rounded(c.x) != c.x || rounded(c.y) != c.y)) {
      return feature;
    }
    Geometry rounded = feature.geometry().copy();
    rounded.apply((CoordinateFilter) c -> {
      c.x = rounded(c.x);
      c.y = rounded(c.y);
    });
    rounded.geometryChanged();
    return feature.withGeometry(rounded);
  }

  /** Whether a number may lie just beyond 180 or 90 degrees; metres and most degrees need not be looked at one by one. */
  private static boolean isBeyondTheEdge(Envelope bounds) {
    return Math.max(Math.max(-bounds.getMinX(), bounds.getMaxX()), Math.max(-bounds.getMinY(), bounds.getMaxY()))
        > LARGEST_DEGREES / 2;
  }

  private static double rounded(double degrees) {
    return rounded(rounded(degrees, LARGEST_DEGREES), LARGEST_DEGREES / 2);
  }

  private static double rounded(double degrees, double edge) {
    double size = Math.abs(degrees);
    return size > edge && size <= edge + ROUNDING_DEGREES ? Math.copySign(edge, degrees) : degrees;
  }

  private static RawFeature exchangeAxes(RawFeature feature) {
    if (feature.geometry() == null) {
      return feature;
    }
    Geometry exchanged = feature.geometry().copy();
    exchanged.apply((CoordinateFilter) c -> {
      double x = c.x;
      c.x = c.y;
      c.y = x;
    });
    exchanged.geometryChanged();
    return feature.withGeometry(exchanged);
  }

  private static List<Notice> suspicions(RawLayer layer) {
    Set<String> names = new HashSet<>();
    for (RawFeature feature : layer.features().subList(0, Math.min(NAMES_FROM, layer.features().size()))) {
      names.addAll(feature.attributes().keySet());
    }
    return Gcj02Suspicion.of(names, List.of(layer.file()));
  }
}
