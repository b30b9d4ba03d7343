package lanxian.store;

import lanxian.domain.ChangeSet;

/**
 * A change set in a list.
 *
 * @param set without its changes
 * @param changes how many it has
 */
public record ChangeSetSummary(ChangeSet set, int changes) {}
