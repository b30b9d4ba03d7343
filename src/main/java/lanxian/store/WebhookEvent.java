package lanxian.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lanxian.domain.ChangeSetState;

/** What a webhook can be told of. */
public enum WebhookEvent {
  /** A publication with the zones that it changed. */
  PUBLICATION("publication", null, null),
  SUBMITTED("change-set.submitted", "change-set.submit", ChangeSetState.SUBMITTED),
  APPROVED("change-set.approved", "change-set.approve", ChangeSetState.APPROVED),
  REJECTED("change-set.rejected", "change-set.reject", ChangeSetState.REJECTED),
  WITHDRAWN("change-set.withdrawn", "change-set.withdraw", ChangeSetState.WITHDRAWN),
  /** A rejected change set is a draft again. */
  REOPENED("change-set.reopened", "change-set.reopen", ChangeSetState.DRAFT),
  PUBLISHED("change-set.published", "change-set.publish", ChangeSetState.PUBLISHED);

  private final String word;
  private final String action;
  private final ChangeSetState state;

  WebhookEvent(String word, String action, ChangeSetState state) {
    this.word = word;
    this.action = action;
    this.state = state;
  }

  /** Name as callers and receivers see it. */
  public String word() {
    return word;
  }

  /** Action in the audit record of the step of a change set that it tells; null for a publication. */
  public String action() {
    return action;
  }

  /** State of the change set after it; null for a publication. */
  public ChangeSetState state() {
    return state;
  }

  /** The event with a name. */
  public static Optional<WebhookEvent> of(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }

  /** Names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(WebhookEvent::word).toList();
  }
}
