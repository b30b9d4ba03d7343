package lanxian.domain;

/**
 * A category, or one zone of it, that could not be read: every check on it is undetermined.
 *
 * @param zoneId null if it is the category
 * @param level who may know of the zone; where that could not be read either, as few as possible
 */
public record LayerFault(String category, String zoneId, SecurityLevel level, String detail) {}
