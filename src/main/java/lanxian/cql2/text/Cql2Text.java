package lanxian.cql2.text;

import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Expression;
import lanxian.cql2.tree.Limits;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.ParsedFilter;
import lanxian.cql2.tree.TreeBuilder;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** CQL2 as text (OGC 21-065r2, requirements class "CQL2 Text"): {@code class = 'L1' AND area_m2 > 1e6}. */
public final class Cql2Text {
  private Cql2Text() {}

  /**
   * Reads a filter.
   *
   * @param place of the text, where faults are told to be, with the number of the character in their text
   * @throws FaultException FILTER_SYNTAX (the first one), FILTER_VALUE_INVALID (all before it), FILTER_TOO_LONG,
   *     FILTER_TOO_DEEP, FILTER_TOO_LARGE
   */
  public static ParsedFilter parse(String text, Limits limits, Place place) {
    if (text.length() > limits.characters()) {
      throw new FaultException(new Origin(place, 0).fault(Cql2Fault.FILTER_TOO_LONG,
          "the filter has " + text.length() + " characters, more than " + limits.characters()));
    }
    TreeBuilder tree = new TreeBuilder(limits);
    Tokens tokens = new Tokens(Lexer.read(text, place), place, tree);
    Expression root = new TextParser(tokens, tree).whole();
    return tree.finish(root);
  }

  /**
   * Writes an expression, so that {@link #parse} reads an equal one.
   *
   * @throws IllegalArgumentException for a text in which a backslash stands before a quote or at the end, and a name
   *     that is empty: the language has no form for them
   */
  public static String write(Expression expression) {
    return expression.accept(new TextWriter());
  }
}
