package lanxian.editing;

import java.util.UUID;
import lanxian.store.Store;
import lanxian.store.h2.H2Store;

/** The contract on H2. */
class H2ChangeSetServiceTest extends ChangeSetServiceContract {
  @Override
  Store open() {
    return H2Store.open("jdbc:h2:mem:" + UUID.randomUUID());
  }
}
