package lanxian.exchange.layer;

import java.util.List;
import java.util.Objects;
import lanxian.domain.Notice;

/**
 * A layer as the file gives it.
 *
 * @param file name shown in reports
 * @param format e.g. shapefile
 * @param encoding text encoding and how it was decided; null where there are no texts
 * @param crs what the file says of its CRS
 * @param accuracyM accuracy that the file states in metres; null if none
 * @param zDropped features whose heights were dropped
 * @param mDropped features whose measures were dropped
 * @param features every feature of the file in its order
 * @param notices what was noticed
 */
public record RawLayer(
    String file, Format format, EncodingChoice encoding, CrsClaim crs, Double accuracyM, int zDropped, int mDropped,
    List<RawFeature> features, List<Notice> notices) {

  /** Formats read here. */
  public enum Format {
    SHAPEFILE,
    GEOJSON,
    BOUNDARY_TXT,
    GEOPACKAGE,
    FLATGEOBUF,
    KML,
    XLSX;

    /** True where all features together are one project, and their columns are northing and easting by custom. */
    public boolean isPointTable() {
      return this == BOUNDARY_TXT || this == XLSX;
    }
  }

  /** A charset name and why it was taken. */
  public record EncodingChoice(String charset, String how) {}

  public RawLayer {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(crs, "crs");
    features = List.copyOf(features);
    notices = List.copyOf(notices);
  }
}
