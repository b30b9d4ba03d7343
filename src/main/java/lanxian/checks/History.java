package lanxian.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import lanxian.store.Publication;
import lanxian.store.ZoneStore;

/**
 * Tells one store's revision from that of any other store: by instant, author, note and size of every publication up to
 * it. Rows are only ever added, so the same history means the same zone versions.
 */
final class History {
  private final ZoneStore store;

  History(ZoneStore store) {
    this.store = store;
  }

  /** SHA-256 of the publications up to a revision. */
  byte[] upTo(long revision) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      store.publications().stream().filter(publication -> publication.revision() <= revision)
          .forEach(publication -> digest.update(line(publication).getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String line(Publication publication) {
    return publication.revision() + "|" + publication.at() + "|" + publication.zones() + "|" + publication.coverage()
        + "|" + publication.author() + "|" + publication.note() + "\n";
  }
}
