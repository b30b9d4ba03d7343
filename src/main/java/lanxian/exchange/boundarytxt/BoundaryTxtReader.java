package lanxian.exchange.boundarytxt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.encoding.TextFile;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.FeatureParts;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Geometry;

/** Reads a boundary point TXT; each parcel becomes a feature. */
public final class BoundaryTxtReader {
  private final SourceFile file;
  private final Limits limits;
  private final List<Notice> notices = new ArrayList<>();
  private final List<Parcel> parcels = new ArrayList<>();
  private final List<Fault> strays = new ArrayList<>();
  private final TxtHeader header;
  private int points;
  private Boolean withRing;

  private BoundaryTxtReader(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.header = new TxtHeader(file.name());
  }

  /**
   * True if the bytes look like such a file: a section head or a parcel line among the first lines.
   */
  public static boolean looksLikeOne(byte[] bytes) {
    int end = Math.min(bytes.length, 20_000);
    String start = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    return start.lines().limit(200).map(String::strip)
        .anyMatch(line -> line.startsWith("[") && line.endsWith("]") || line.endsWith("@"));
  }

  /**
   * @param encoding encoding given by the user; null if none
   * @throws FaultException NOT_BOUNDARY_TXT, TXT_HEADER_INVALID, TXT_POINT_WITHOUT_PARCEL, TEXT_NOT_DECODABLE,
   *     TOO_MANY_FEATURES, TOO_MANY_VERTICES, with line numbers
   */
  public static RawLayer read(SourceFile file, String encoding, Limits limits) {
    TextFile text = TextFile.decode(file.bytes(), encoding, Place.file(file.name()));
    return new BoundaryTxtReader(file, limits).read(text);
  }

  private RawLayer read(TextFile text) {
    List<TxtLine> lines = TxtLine.of(text.text());
    boolean inHeader = false;
    boolean mended = false;
    for (TxtLine line : lines) {
      if (line.text().isEmpty()) {
        continue;
      }
      mended |= line.mended();
      if (line.isSection()) {
        inHeader = !line.text().contains("坐标");
      } else if (line.isParcel()) {
        inHeader = false;
        parcel(line);
      } else if (inHeader || parcels.isEmpty() && line.text().indexOf('=') > 0) {
        header.add(line);
      } else {
        point(line);
      }
    }
    requireSomething(lines);
    if (mended) {
      notices.add(ExchangeNotice.SEPARATORS_MENDED.of("full-width signs were read as half-width ones"));
    }
    Double accuracy = header.accuracyM().orElse(null);
    List<RawFeature> features = features();
    notices.addAll(header.notices());
    return new RawLayer(file.name(), RawLayer.Format.BOUNDARY_TXT, text.encoding(), header.crs(), accuracy, 0, 0,
        features, notices);
  }

  private void parcel(TxtLine line) {
    if (parcels.size() == limits.maxFeatures()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
          "more than %d parcels".formatted(limits.maxFeatures()), place(line)));
    }
    parcels.add(new Parcel(ParcelLine.of(line)));
  }

  private void point(TxtLine line) {
    if (parcels.isEmpty()) {
      if (strays.size() < 100) {
        strays.add(Fault.of(ExchangeFault.TXT_POINT_WITHOUT_PARCEL,
            "a line outside the header stands before any parcel line (one that ends with @)", place(line)).with());
      }
      return;
    }
    if (++points > limits.maxVertices()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
          "more than %d points".formatted(limits.maxVertices()), place(line)));
    }
    Parcel parcel = parcels.get(parcels.size() - 1);
    List<Fault> why = new ArrayList<>();
    if (withRing == null) {
      withRing = line.fields().size() > 3; // the first point tells for all
    }
    PointLine.of(line, withRing, header.packedAngles(), file.name(), why)
        .ifPresentOrElse(parcel::add, () -> parcel.addUnread(why));
  }

  private void requireSomething(List<TxtLine> lines) {
    header.crs(); // its faults belong to the header's
    if (parcels.isEmpty() && header.isEmpty()) {
      throw new FaultException(Fault.of(ExchangeFault.NOT_BOUNDARY_TXT, "a header or a parcel line (one that ends with @)"
          + " should stand here; the text has neither",
          place(lines.stream().filter(line -> !line.text().isEmpty()).findFirst())).with());
    }
    List<Fault> faults = new ArrayList<>(header.faults());
    faults.addAll(strays);
    if (parcels.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of(ExchangeFault.NOT_BOUNDARY_TXT, "a parcel line (one that ends with @) should follow; there is none",
          place(lines.stream().filter(line -> !line.text().isEmpty()).reduce((before, line) -> line))).with());
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  private List<RawFeature> features() {
    boolean noneCloses = parcels.stream().allMatch(parcel -> parcel.closings() == 0);
    List<RawFeature> features = new ArrayList<>();
    int closed = 0;
    for (Parcel parcel : parcels) {
      FeatureParts parts = new FeatureParts();
      parcel.checkNames(file.name());
      checkCount(parcel);
      boolean complete = parcel.head().pointCount() == null ? noneCloses : parcel.countFits();
      ParcelGeometry builder = new ParcelGeometry(parts, file.name(), complete);
      Geometry geometry = parcel.rings().isEmpty() ? null : builder.build(parcel);
      closed += builder.closed();
      parcel.faults().forEach(parts::fault);
      features.add(new RawFeature(features.size() + 1L, null, parts.faults().isEmpty() ? geometry : null,
          parcel.head().attributes(), area(parcel), placeOf(parcel, features.size() + 1L), parts.mended(),
          parts.faults(), false));
    }
    if (closed > 0) {
      notices.add(ExchangeNotice.RINGS_CLOSED.of("%d ring(s) do not repeat their first point", closed));
    }
    return features;
  }

  private void checkCount(Parcel parcel) {
    Place place = Place.line(parcel.head().line()).inFile(file.name());
    if (parcel.lines() == 0) {
      parcel.faults().add(Fault.of(ExchangeFault.TXT_PARCEL_EMPTY, "the parcel has no points", place).with());
    } else if (parcel.head().pointCount() != null && !parcel.countFits()) {
      String detail = "the parcel states %d points and has %d".formatted(parcel.head().pointCount(), parcel.lines());
      if (parcel.lines() < parcel.head().pointCount()) {
        parcel.faults().add(Fault.of(ExchangeFault.TXT_POINTS_MISSING, detail + ": is the file cut?", place)
            .with(parcel.head().pointCount(), parcel.lines()));
      } else {
        notices.add(ExchangeNotice.POINT_COUNT_DIFFERS.of("line %d: %s", parcel.head().line(), detail)
            .with(parcel.head().line(), parcel.head().pointCount(), parcel.lines()));
      }
    }
  }

  private Double area(Parcel parcel) {
    String written = parcel.head().area();
    if (written.isEmpty()) {
      return null;
    }
    Optional<DeclaredArea> area = DeclaredArea.parse(written, ParcelGeometry.planarM2(parcel));
    if (area.isEmpty()) {
      notices.add(ExchangeNotice.AREA_UNREADABLE.of("line %d: %s is no area", parcel.head().line(), written));
      return null;
    }
    if (area.get().how() != null) {
      notices.add(ExchangeNotice.AREA_UNIT_TAKEN.of("line %d: %s, %s", parcel.head().line(), written, area.get().how())
          .with(parcel.head().line(), written));
    }
    return area.get().m2();
  }

  private Place placeOf(Parcel parcel, long record) {
    return new Place(null, null, file.name(), parcel.head().line(), record, null, null);
  }

  /** @param line empty = the file has none */
  private Place place(Optional<TxtLine> line) {
    return line.map(this::place).orElse(Place.line(1).inFile(file.name()));
  }

  private Place place(TxtLine line) {
    return Place.line(line.number()).inFile(file.name());
  }
}
