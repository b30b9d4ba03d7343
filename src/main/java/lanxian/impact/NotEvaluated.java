package lanxian.impact;

/**
 * A project that could not be evaluated.
 *
 * @param why for people
 */
public record NotEvaluated(Flip.Kind kind, String id, String why) {}
