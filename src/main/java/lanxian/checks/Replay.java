package lanxian.checks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record run again on the dataset and rules of then.
 *
 * @param hash hash the record was stored with
 * @param intact true if the stored body still has that hash, and names the id, hash and time it is stored under
 * @param replayedHash hash of what the check gives now
 */
public record Replay(
    String id, long datasetRevision, String ruleSet, String hash, boolean intact, String replayedHash) {
  /** True if the record is untouched and the check gives the same again. */
  public boolean agrees() {
    return intact && hash.equals(replayedHash);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("agrees", agrees()).put("hash", hash)
        .put("intact", intact).put("replayedHash", replayedHash).put("datasetRevision", datasetRevision)
        .put("ruleSet", ruleSet);
  }
}
