package lanxian.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a bench measured, for programs: {@code target/bench/NAME.json}. */
public final class Results {
  private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String name;
  private final ObjectNode root = MAPPER.createObjectNode();

  public Results(String name) {
    this.name = name;
    root.put("bench", name).set("machine", MAPPER.valueToTree(Machine.describe()));
    root.putArray("rows");
    root.putArray("checks");
  }

  /** One more line of the table. */
  public ObjectNode row() {
    return ((ArrayNode) root.get("rows")).addObject();
  }

  /** One more comparison of answers. */
  public void check(String what, long compared, long mismatches) {
    ((ArrayNode) root.get("checks")).addObject()
        .put("what", what).put("compared", compared).put("mismatches", mismatches);
  }

  public void write() {
    try {
      Path file = Path.of("target", "bench", name + ".json");
      Files.createDirectories(file.getParent());
      MAPPER.writeValue(file.toFile(), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
