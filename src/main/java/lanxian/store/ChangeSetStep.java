package lanxian.store;

import java.time.Instant;
import lanxian.domain.ChangeSetState;

/**
 * One thing that was done to a change set.
 *
 * @param version version that came of it
 * @param actor login of who did it
 * @param action as in the audit record, e.g. {@code change-set.submit}
 * @param reason what was given as a reason; may be null
 */
public record ChangeSetStep(
    int version, ChangeSetState state, String actor, String action, String reason, Instant at) {}
