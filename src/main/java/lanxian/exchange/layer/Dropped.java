package lanxian.exchange.layer;

import java.util.List;
import lanxian.domain.Notice;

/** Counts features whose heights or measures were dropped. */
public final class Dropped {
  private int z;
  private int m;

  /** Takes the next feature. */
  public void add(boolean hadZ, boolean hadM) {
    z += hadZ ? 1 : 0;
    m += hadM ? 1 : 0;
  }

  public int z() {
    return z;
  }

  public int m() {
    return m;
  }

  public void addTo(List<Notice> notices) {
    if (z > 0) {
      notices.add(ExchangeNotice.Z_DROPPED.of("heights of %d feature(s) were dropped", z));
    }
    if (m > 0) {
      notices.add(ExchangeNotice.M_DROPPED.of("measures of %d feature(s) were dropped", m));
    }
  }
}
