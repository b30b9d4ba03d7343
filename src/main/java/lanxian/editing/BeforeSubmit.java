package lanxian.editing;

import java.time.LocalDate;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;

/** What else has to be right before a change set is submitted, and again before it is published. */
@FunctionalInterface
public interface BeforeSubmit {
  /** Nothing else. */
  BeforeSubmit NOTHING = (set, day) -> List.of();

  /**
   * What stands in its way, all of it; empty if nothing does.
   *
   * @param day on which its zones come into force
   */
  List<Fault> blocking(ChangeSet set, LocalDate day);
}
