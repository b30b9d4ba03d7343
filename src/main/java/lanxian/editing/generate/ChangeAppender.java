package lanxian.editing.generate;

import java.util.List;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;

/** Adds changes to a change set. */
@FunctionalInterface
public interface ChangeAppender {
  /**
   * Adds all of them or none.
   *
   * @param expected version of the change set that the caller looked at
   * @return the next version
   * @throws lanxian.domain.FaultException if there is no such change set, it is no draft, or it has one of the zones
   * @throws lanxian.store.StaleChangeSetException if it has been changed since
   */
  ChangeSet append(Caller caller, String changeSetId, int expected, List<Change> changes);
}
