package lanxian.bench;

import java.util.Locale;

/** What is asked of a set of zones. */
enum Question {
  /** Zones at a point. */
  POINTS,
  /** Zones under a parcel of about 10 ha, with the overlap of each. */
  PARCELS;

  /** As {@link lanxian.bench.engine.EngineJmh} names it. */
  String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
