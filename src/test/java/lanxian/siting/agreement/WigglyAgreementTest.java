package lanxian.siting.agreement;

import java.util.ArrayList;
import java.util.List;
import lanxian.domain.ZoneDraft;
import lanxian.siting.TestZone;
import org.locationtech.jts.geom.Geometry;

/** Generated zones with natural-looking borders. */
class WigglyAgreementTest extends StoreAgreement {
  private static final long SEED = 20261123;

  WigglyAgreementTest() {
    super(SEED, 2000, 1500);
  }

  @Override
  List<ZoneDraft> areas() {
    List<ZoneDraft> drafts = new ArrayList<>();
    for (Geometry zone : WigglyZones.of(SEED)) {
      drafts.add(TestZone.of("zone-" + drafts.size(), "wetland", null, zone).draft());
    }
    return drafts;
  }
}
