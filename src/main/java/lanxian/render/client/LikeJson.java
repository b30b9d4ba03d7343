package lanxian.render.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.geotools.api.filter.PropertyIsLike;

/**
 * Writes PropertyIsLike with wild cards at the ends of the pattern. OpenLayers cannot look into a text: there, a
 * pattern with wild cards is taken to fit no text that is there, and the result says so.
 */
final class LikeJson {
  private final Client client;
  private final List<String> approximations;

  LikeJson(Client client, List<String> approximations) {
    this.client = client;
    this.approximations = approximations;
  }

  JsonNode write(PropertyIsLike like, String name, boolean negated) {
    boolean begins = like.getLiteral().startsWith(like.getWildCard());
    boolean ends = endsWild(like);
    String inner = unescaped(like, begins, ends);
    JsonNode has = Json.array("has", name);
    if (inner.isEmpty() && (begins || ends)) {
      return negated ? BooleanNode.FALSE : has; // anything that is there fits
    }
    JsonNode test;
    if (client == Client.OPENLAYERS && (begins || ends)) {
      approximations.add("PropertyIsLike " + like.getLiteral() + " on " + name + " is taken to be false");
      return negated ? has : Json.array("all", has, BooleanNode.FALSE);
    }
    JsonNode text = Json.array("string", Json.array("get", name), TextNode.valueOf(""));
    JsonNode part = TextNode.valueOf(inner);
    if (begins && ends) {
      test = Json.array("in", part, text);
    } else if (ends) {
      test = Json.array("==", Json.array("slice", text, IntNode.valueOf(0), IntNode.valueOf(inner.length())), part);
    } else if (begins) {
      test = Json.array("==", Json.array("slice", text, IntNode.valueOf(-inner.length())), part);
    } else {
      test = Json.array("==", text, part);
    }
    return Json.array("all", has, negated ? Json.array("!", test) : test);
  }

  private static boolean endsWild(PropertyIsLike like) {
    String pattern = like.getLiteral();
    int wild = pattern.length() - 1;
    if (wild < 1 || !pattern.endsWith(like.getWildCard())) {
      return false;
    }
    int escapes = 0;
    while (escapes < wild && pattern.charAt(wild - 1 - escapes) == like.getEscape().charAt(0)) {
      escapes++;
    }
    return escapes % 2 == 0;
  }

  private static String unescaped(PropertyIsLike like, boolean begins, boolean ends) {
    String pattern = like.getLiteral();
    if (!like.isMatchingCase()) {
      throw PropertyTypes.notExpressible("PropertyIsLike that takes no notice of case: " + pattern);
    }
    StringBuilder text = new StringBuilder();
    int last = pattern.length() - (ends ? 1 : 0);
    for (int i = begins ? 1 : 0; i < last; i++) {
      String c = pattern.substring(i, i + 1);
      if (c.equals(like.getEscape()) && i + 1 < last) {
        text.append(pattern.charAt(++i));
      } else if (c.equals(like.getWildCard()) || c.equals(like.getSingleChar())) {
        throw PropertyTypes.notExpressible("PropertyIsLike with a wild card inside: " + pattern);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
