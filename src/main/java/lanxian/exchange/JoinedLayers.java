package lanxian.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;

/** Several files as one layer. */
final class JoinedLayers {
  private JoinedLayers() {}

  /**
   * The features of all layers, numbered through; their places name their own files.
   *
   * @param layers at least one
   * @throws FaultException SEVERAL_LAYERS if they do not state the same CRS, TOO_MANY_FEATURES
   */
  static RawLayer of(List<RawLayer> layers, Limits limits) {
    RawLayer first = layers.get(0);
    if (layers.size() == 1) {
      return first;
    }
    requireOneCrs(layers);
    List<RawFeature> features = new ArrayList<>();
    Set<Notice> notices = new LinkedHashSet<>();
    for (RawLayer layer : layers) {
      layer.features().forEach(feature -> features.add(feature.withRecord(features.size() + 1L)));
      notices.addAll(layer.notices());
    }
    if (features.size() > limits.maxFeatures()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
          "more than %d features in %d files".formatted(limits.maxFeatures(), layers.size()), Place.UNKNOWN));
    }
    notices.add(ExchangeNotice.FILES_JOINED.of("%d files were taken as one layer: %s", 
        layers.size(), String.join(", ", layers.stream().map(RawLayer::file).limit(20).toList())));
    Double accuracy = layers.stream().map(RawLayer::accuracyM).filter(Objects::nonNull)
        .max(Double::compare).orElse(null);
    return new RawLayer(first.file(), first.format(), first.encoding(), first.crs(), accuracy, 0, 0, features,
        List.copyOf(notices));
  }

  private static void requireOneCrs(List<RawLayer> layers) {
    CrsClaim first = layers.get(0).crs();
    List<Fault> faults = layers.stream().filter(layer -> !same(layer.crs(), first))
        .map(layer -> Fault.of(ExchangeFault.SEVERAL_LAYERS, "%s states another CRS than %s; import it alone".formatted(
            layer.file(), layers.get(0).file()), Place.file(layer.file())).with(layer.file(), layers.get(0).file())).toList();
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
  }

  /** Equal but for the line it stands in. */
  private static boolean same(CrsClaim a, CrsClaim b) {
    if (a instanceof CrsClaim.TxtHeader x && b instanceof CrsClaim.TxtHeader y) {
      return new CrsClaim.TxtHeader(x.system(), x.stripDegrees(), x.zone(), x.unit(), 0)
          .equals(new CrsClaim.TxtHeader(y.system(), y.stripDegrees(), y.zone(), y.unit(), 0));
    }
    return a.equals(b);
  }
}
