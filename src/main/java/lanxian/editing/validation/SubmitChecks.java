package lanxian.editing.validation;

import java.time.LocalDate;
import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;

/** What keeps a change set from being submitted or published: the errors of its checks, each with its place. */
public final class SubmitChecks {
  private final ValidationService validation;

  public SubmitChecks(ValidationService validation) {
    this.validation = validation;
  }

  /** All errors on the day on which it takes effect; empty if nothing stands in the way. */
  public List<Fault> blocking(ChangeSet set, LocalDate day) {
    return validation.report(set, day).errors().stream().map(ValidationFinding::fault).toList();
  }
}
