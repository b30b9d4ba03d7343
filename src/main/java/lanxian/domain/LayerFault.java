package lanxian.domain;

/** A category, or one zone of it, that could not be read: every check on it is undetermined. */
public record LayerFault(String category, String zoneId, String detail) {}
