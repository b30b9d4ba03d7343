package lanxian.editing;

import java.util.Optional;
import lanxian.store.Publication;

/**
 * What came of publishing.
 *
 * @param publication empty if everything was known already
 * @param added zones that were not known before
 * @param changed zones that got a further version
 * @param unchanged zones that said nothing new
 */
public record Published(Optional<Publication> publication, int added, int changed, int unchanged) {}
