package lanxian.exchange;

import java.util.Arrays;
import java.util.List;
import lanxian.domain.Notice;
import lanxian.exchange.layer.RawLayer;

/**
 * Accounts for every feature of a file.
 *
 * @param file name of the file or of the layer in an archive
 * @param format its format
 * @param encoding text encoding and how it was decided; null where there are no texts
 * @param crs code of the CRS the coordinates were read in
 * @param crsName its name
 * @param crsDecidedBy how it was decided
 * @param category category imported
 * @param accepted false if features were refused and all-or-nothing was asked for: then nothing is taken
 * @param counts sums over {@code features}
 * @param features one entry per feature, in the order of the file
 * @param notices what an officer should know
 */
public record ImportReport(
    String file, RawLayer.Format format, RawLayer.EncodingChoice encoding, String crs, String crsName,
    String crsDecidedBy, String category, boolean accepted, Counts counts, List<FeatureOutcome> features,
    List<Notice> notices) {

  /**
   * How many features came to which end.
   *
   * @param read features of the file; loaded + repaired + refused + empty + deleted
   * @param zDropped features whose heights were dropped
   * @param mDropped features whose measures were dropped
   */
  public record Counts(
      int read, int loaded, int repaired, int refused, int empty, int deleted, int zDropped, int mDropped) {
    public Counts {
      if (read != loaded + repaired + refused + empty + deleted) {
        throw new IllegalArgumentException("features are lost: read %d, loaded %d, repaired %d, refused %d, empty %d, "
            .formatted(read, loaded, repaired, refused, empty) + "deleted " + deleted);
      }
    }

    static Counts of(List<FeatureOutcome> features, int zDropped, int mDropped) {
      int[] by = new int[FeatureOutcome.Result.values().length];
      features.forEach(feature -> by[feature.result().ordinal()]++);
      return new Counts(Arrays.stream(by).sum(), by[FeatureOutcome.Result.LOADED.ordinal()],
          by[FeatureOutcome.Result.REPAIRED.ordinal()], by[FeatureOutcome.Result.REFUSED.ordinal()],
          by[FeatureOutcome.Result.EMPTY.ordinal()], by[FeatureOutcome.Result.DELETED.ordinal()], zDropped, mDropped);
    }
  }

  public ImportReport {
    features = List.copyOf(features);
    notices = List.copyOf(notices);
    if (!counts.equals(Counts.of(features, counts.zDropped(), counts.mDropped()))) {
      throw new IllegalArgumentException("counts " + counts + " do not fit the features");
    }
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).record() != i + 1) {
        throw new IllegalArgumentException("feature %d is listed as %d".formatted(i + 1, features.get(i).record()));
      }
    }
  }
}
