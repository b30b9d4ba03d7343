package lanxian.checks;

/**
 * An answer as somebody may see it.
 *
 * @param revision dataset revision that it comes from
 * @param restricted whether it holds zones that are for few eyes only
 */
public record Seen<T>(T answer, long revision, boolean restricted) {}
