package lanxian.siting;

import lanxian.siting.overlap.Contact;

/**
 * A zone that the project overlaps by no more than the tolerance.
 *
 * @param borderline true if the verdict would flip if this boundary moved by its accuracy
 */
public record SliverZone(Contact contact, boolean borderline) {}
