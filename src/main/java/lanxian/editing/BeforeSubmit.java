package lanxian.editing;

import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;

/** What else has to be right before a change set is submitted, and again before it is published. */
@FunctionalInterface
public interface BeforeSubmit {
  /** Nothing else. */
  BeforeSubmit NOTHING = set -> List.of();

  /** What stands in its way, all of it; empty if nothing does. */
  List<Fault> blocking(ChangeSet set);
}
