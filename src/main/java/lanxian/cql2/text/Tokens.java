package lanxian.cql2.text;

import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Origin;
import lanxian.cql2.tree.TreeBuilder;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** Tokens that are taken one after the other. */
final class Tokens {
  private final List<Token> tokens;
  private final Place place;
  private final TreeBuilder tree;
  private int at;

  Tokens(List<Token> tokens, Place place, TreeBuilder tree) {
    this.tokens = tokens;
    this.place = place;
    this.tree = tree;
  }

  /** The next one. */
  Token peek() {
    return tokens.get(at);
  }

  /** One further on. */
  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  /** The one behind the bracket that closes the bracket that is next; null if none closes it. */
  Token behindBrackets() {
    int partner = peek().partner();
    return partner < 0 ? null : tokens.get(partner + 1);
  }

  /** Takes the next one. */
  Token take() {
    return tokens.get(peek().kind() == Token.Kind.END ? at : at++);
  }

  /** Takes the next one if it is this symbol. */
  boolean takeSymbol(String symbol) {
    boolean is = peek().isSymbol(symbol);
    at += is ? 1 : 0;
    return is;
  }

  /** Takes the next one if it is this word. */
  boolean takeWord(String word) {
    boolean is = peek().isWord(word);
    at += is ? 1 : 0;
    return is;
  }

  void require(String symbol) {
    if (!takeSymbol(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
  }

  /** Takes a literal. */
  String requireText(String what) {
    if (peek().kind() != Token.Kind.TEXT) {
      throw unexpected(what + " in single quotes");
    }
    return take().text();
  }

  /** Where the next one stands. */
  Origin origin() {
    return origin(peek());
  }

  Origin origin(Token token) {
    return new Origin(place, token.start() + 1);
  }

  /** Ends the reading: the next one is not what must stand here. */
  FaultException unexpected(String expected) {
    return tree.stop(origin().fault(Cql2Fault.FILTER_SYNTAX,
        "expected " + expected + ", but there is " + peek().shown()));
  }
}
