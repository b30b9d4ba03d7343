package lanxian.checks;

import lanxian.store.Store;
import lanxian.store.h2.H2Store;

class CheckServiceH2Test extends CheckServiceContract {
  @Override
  Store open() {
    return H2Store.open("jdbc:h2:mem:checks-" + System.nanoTime());
  }
}
