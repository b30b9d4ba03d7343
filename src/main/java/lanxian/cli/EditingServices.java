package lanxian.cli;

import lanxian.domain.RuleSet;
import lanxian.editing.ChangeSetService;
import lanxian.store.Store;

/** Makes the service of change sets over a store. */
@FunctionalInterface
public interface EditingServices {
  ChangeSetService over(Store store, RuleSet rules);
}
