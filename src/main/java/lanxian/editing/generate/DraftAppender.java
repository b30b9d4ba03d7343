package lanxian.editing.generate;

import java.util.List;
import lanxian.domain.Caller;
import lanxian.domain.Change;
import lanxian.domain.ChangeSet;
import lanxian.editing.ChangeSetService;
import lanxian.editing.Drawing;

/** Adds what was generated to drafts as if somebody had drawn it: whoever adds becomes one of the drafters. */
public final class DraftAppender implements ChangeAppender {
  private final ChangeSetService service;

  public DraftAppender(ChangeSetService service) {
    this.service = service;
  }

  @Override
  public ChangeSet append(Caller caller, String changeSetId, int expected, List<Change> changes) {
    return service.add(caller, changeSetId, expected, changes.stream()
        .map(change -> Drawing.of(change.kind(), change.sources(), change.results(), change.origin())).toList());
  }
}
