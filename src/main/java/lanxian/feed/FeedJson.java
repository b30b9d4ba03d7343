package lanxian.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import lanxian.domain.Validity;
import lanxian.store.Publication;

/** Publications as JSON, the same in the feed and in what webhooks send. */
public final class FeedJson {
  private FeedJson() {}

  /**
   * One publication. What was noted of it may speak of all that it changed, so only those who see all of it read it.
   *
   * @param authorShown whether the login of who published is told
   */
  public static ObjectNode of(PublishedChanges changes, boolean authorShown) {
    Publication publication = changes.publication();
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("revision", publication.revision())
        .put("at", publication.at().toString());
    if (authorShown && publication.author() != null) {
      node.put("author", publication.author());
    }
    if (changes.isWhole() && publication.note() != null) {
      node.put("note", publication.note());
    }
    ArrayNode zones = node.putArray("zones");
    changes.zones().forEach(zone -> zones.add(of(zone)));
    return node;
  }

  private static ObjectNode of(ZoneChange change) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", change.kind().name().toLowerCase(Locale.ROOT))
        .put("collection", change.category()).put("id", change.zoneId());
    ZoneChange.Seen seen = change.seen();
    if (seen != null) {
      node.put("version", seen.version());
      if (seen.zoneClass() != null) {
        node.put("class", seen.zoneClass());
      }
      node.put("name", seen.name());
    }
    days(node, change.days());
    if (seen != null && !seen.box().isNull()) {
      node.putArray("bbox").add(seen.box().getMinX()).add(seen.box().getMinY()).add(seen.box().getMaxX())
          .add(seen.box().getMaxY());
    }
    return node;
  }

  private static void days(ObjectNode node, Validity days) {
    if (days.from() != null) {
      node.put("validFrom", days.from().toString());
    }
    if (days.to() != null) {
      node.put("validTo", days.to().toString());
    }
  }
}
