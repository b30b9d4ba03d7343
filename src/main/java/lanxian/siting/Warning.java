package lanxian.siting;

import lanxian.domain.LocalizedText;

/**
 * Something an officer should know before leaning on the answer.
 *
 * @param code stable key
 */
public record Warning(String code, LocalizedText detail) {}
