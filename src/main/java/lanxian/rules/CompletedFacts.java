package lanxian.rules;

import java.util.List;
import java.util.Map;
import lanxian.domain.Implication;

/**
 * A project's facts with what follows from them.
 *
 * @param facts stated and implied facts
 * @param used implications that added something
 * @param notStated fields that took their value for "not stated"
 */
public record CompletedFacts(Map<String, Object> facts, List<Implication> used, List<String> notStated) {}
