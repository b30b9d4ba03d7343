package lanxian.siting;

import lanxian.siting.overlap.Remainder;

/**
 * A rule that wants the whole project inside a zone, and is not met.
 *
 * @param rule the rule; its ground is the part outside
 * @param outside the part of the project outside every eligible zone
 * @param borderline true if the verdict hangs on the accuracy of one of those zones' boundaries
 */
public record UnmetRequirement(FiredRule rule, Remainder outside, boolean borderline) {}
