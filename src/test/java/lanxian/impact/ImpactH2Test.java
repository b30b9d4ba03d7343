package lanxian.impact;

import java.util.UUID;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

class ImpactH2Test extends ImpactContract {
  @Override
  Store open() {
    return H2Store.open("jdbc:h2:mem:impact-" + UUID.randomUUID());
  }
}
