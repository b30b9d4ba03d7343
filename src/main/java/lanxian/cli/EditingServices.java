package lanxian.cli;

import java.nio.file.Path;
import lanxian.domain.RuleSet;
import lanxian.editing.ChangeSetService;
import lanxian.store.Store;

/** Makes the service of change sets over a store. */
@FunctionalInterface
public interface EditingServices {
  /** @param ruleFolder with the numbers of the checks before publication */
  ChangeSetService over(Store store, RuleSet rules, Path ruleFolder);
}
