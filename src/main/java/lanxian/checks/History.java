package lanxian.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
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
    byte[] known = upToEach().get(revision);
    return known == null ? digest().digest() : known;
  }

  /** SHA-256 of the publications up to each revision that there is. */
  Map<Long, byte[]> upToEach() {
    Map<Long, byte[]> fingerprints = new TreeMap<>();
    MessageDigest digest = digest();
    try {
      for (Publication publication : store.publications()) {
        digest.update(line(publication).getBytes(StandardCharsets.UTF_8));
        fingerprints.put(publication.revision(), ((MessageDigest) digest.clone()).digest());
      }
      return fingerprints;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e); // that of every Java is written in Java and can be copied
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String line(Publication publication) {
    return publication.revision() + "|" + publication.at() + "|" + publication.zones() + "|" + publication.coverage()
        + "|" + publication.author() + "|" + publication.note() + "\n";
  }
}
