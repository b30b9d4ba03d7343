package lanxian.ogc.features;

import java.util.List;
import lanxian.domain.ZoneVersion;
import org.locationtech.jts.geom.Envelope;

/** Chooses features. */
interface FeatureFilter {
  /** Takes every feature. */
  FeatureFilter ALL = new FeatureFilter() {
    @Override
    public boolean takes(ZoneVersion zone) {
      return true;
    }

    @Override
    public List<Envelope> windows() {
      return null;
    }
  };

  boolean takes(ZoneVersion zone);

  /** Windows (degrees) of which every feature taken meets at least one; null = it may lie anywhere. */
  List<Envelope> windows();

  /** Takes what both take. */
  default FeatureFilter and(FeatureFilter other) {
    if (this == ALL || other == ALL) {
      return this == ALL ? other : this;
    }
    FeatureFilter first = this;
    return new FeatureFilter() {
      @Override
      public boolean takes(ZoneVersion zone) {
        return first.takes(zone) && other.takes(zone);
      }

      @Override
      public List<Envelope> windows() {
        return first.windows() != null ? first.windows() : other.windows();
      }
    };
  }
}
