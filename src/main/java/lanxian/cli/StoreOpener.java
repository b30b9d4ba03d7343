package lanxian.cli;

import lanxian.config.Settings;
import lanxian.store.Store;

/** Opens the store of the settings, with the layers of the first start in it. */
@FunctionalInterface
public interface StoreOpener {
  Store open(Settings settings);
}
