package lanxian.rules;

import java.util.SortedSet;

/**
 * Whether a rule is set off.
 *
 * @param applies the condition holds or, with the facts known, could hold
 * @param assumed names of the unknown facts that were taken as the worst case; empty if the facts decide alone
 */
public record Outcome(boolean applies, SortedSet<String> assumed) {}
