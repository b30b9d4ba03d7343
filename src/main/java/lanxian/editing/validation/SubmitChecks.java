package lanxian.editing.validation;

import java.util.List;
import lanxian.domain.ChangeSet;
import lanxian.domain.Fault;

/** What keeps a change set from being submitted or published: the errors of its checks, each with its place. */
public final class SubmitChecks {
  private final ValidationService validation;

  public SubmitChecks(ValidationService validation) {
    this.validation = validation;
  }

  /** All errors; empty if nothing stands in the way. */
  public List<Fault> blocking(ChangeSet set) {
    return validation.report(set).errors().stream().map(ValidationFinding::fault).toList();
  }
}
