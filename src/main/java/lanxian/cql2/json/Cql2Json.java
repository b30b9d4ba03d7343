package lanxian.cql2.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Limits;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.cql2.tree.TreeBuilder;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** CQL2 as JSON (OGC 21-065r2, requirements class "CQL2 JSON"): {@code {"op": "=", "args": [{"property": "a"}, 1]}}. */
public final class Cql2Json {
  /** An expression is an object with an array in it; a geometry has a few levels of its own. */
  private static final int LEVELS_EACH = 2;
  private static final int LEVELS_MORE = 12;

  private Cql2Json() {}

  /**
   * Reads a filter.
   *
   * @param place of the JSON; faults are told to be there, with a JSON pointer into it
   * @throws FaultException FILTER_SYNTAX, FILTER_VALUE_INVALID, FILTER_FUNCTION_UNKNOWN (all that there are),
   *     FILTER_TOO_LONG, FILTER_TOO_DEEP, FILTER_TOO_LARGE
   */
  public static ParsedFilter parse(String json, Limits limits, Place place) {
    if (json.length() > limits.characters()) {
      throw new FaultException(new Origin(place, 0).fault(Cql2Fault.FILTER_TOO_LONG,
          "the filter has " + json.length() + " characters, more than " + limits.characters()));
    }
    JsonNode node = read(json, limits, place);
    TreeBuilder tree = new TreeBuilder(limits);
    return tree.finish(new JsonParser(tree).expression(new Located(node, "", place)));
  }

  private static JsonNode read(String json, Limits limits, Place place) {
    JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(LEVELS_EACH * limits.depth() + LEVELS_MORE).build())
        .build();
    try {
      JsonNode node = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
      if (node.isMissingNode()) {
        throw new FaultException(new Origin(place, 0).fault(Cql2Fault.FILTER_SYNTAX, "the filter is empty"));
      }
      return node;
    } catch (StreamConstraintsException e) {
      boolean deep = e.getOriginalMessage().contains("depth");
      throw new FaultException(new Origin(place, 0).fault(deep ? Cql2Fault.FILTER_TOO_DEEP : Cql2Fault.FILTER_SYNTAX,
          deep ? "nested deeper than " + limits.depth() + " levels" : e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      int character = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset() + 1;
      throw new FaultException(new Origin(place, Math.max(0, character)).fault(
          Cql2Fault.FILTER_SYNTAX, "not JSON: " + e.getOriginalMessage()));
    }
  }

  /** Writes an expression, so that {@link #parse} reads an equal one. */
  public static JsonNode write(Expression expression) {
    return expression.accept(new JsonWriter());
  }
}
