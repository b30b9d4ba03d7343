package lanxian.siting.agreement;

import java.util.List;
import lanxian.domain.ZoneDraft;
import lanxian.store.Store;

/** The sample layers as imported. */
class SampleAgreementTest extends StoreAgreement {
  private final SampleLayers sample = new SampleLayers();

  SampleAgreementTest() {
    super(652300, 4000, 3000);
  }

  @Override
  List<ZoneDraft> areas() {
    return sample.areas();
  }

  @Override
  void publishTo(Store store) {
    sample.publishTo(store);
  }
}
