package lanxian.cql2.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lanxian.cql2.tree.Cql2Fault;
import lanxian.cql2.tree.Origin;
import lanxian.domain.FaultException;
import lanxian.domain.Place;

/** Cuts a filter into tokens, by the rules of the BNF of CQL2. For one text. */
final class Lexer {
  private static final String SYMBOLS = "(),=<>+-*/%^";
  /** Spaces that Java does not take for one. */
  private static final String MORE_SPACES = "\u0085\u00A0\u2007\u202F";

  private final String text;
  private final Place place;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;

  private Lexer(String text, Place place) {
    this.text = text;
    this.place = place;
  }

  /**
   * The tokens, the last of which is the end.
   *
   * @throws FaultException FILTER_SYNTAX
   */
  static List<Token> read(String text, Place place) {
    return new Lexer(text, place).read();
  }

  private List<Token> read() {
    for (skipSpace(); at < text.length(); skipSpace()) {
      int start = at;
      int c = text.codePointAt(at);
      if (c == '\'') {
        add(Token.Kind.TEXT, literal(), start);
      } else if (c == '"') {
        add(Token.Kind.NAME, quotedName(), start);
      } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
        add(Token.Kind.NUMBER, number(), start);
      } else if (Names.begins(c)) {
        add(Token.Kind.WORD, word(), start);
      } else if (SYMBOLS.indexOf(c) >= 0) {
        symbol(start);
      } else {
        throw fault(start, "nothing begins with \"" + Character.toString(c) + "\"");
      }
    }
    add(Token.Kind.END, "", at);
    return tokens;
  }

  private void skipSpace() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || MORE_SPACES.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
  }

  private void add(Token.Kind kind, String content, int start) {
    tokens.add(new Token(kind, content, start, -1));
  }

  private void symbol(int start) {
    at++;
    if (at < text.length() && ("<>".startsWith(text.substring(start, at)) && text.charAt(at) == '>'
        || "<>".indexOf(text.charAt(start)) >= 0 && text.charAt(at) == '=')) {
      at++;
    }
    if (text.charAt(start) == '(') {
      open.push(tokens.size());
    } else if (text.charAt(start) == ')' && !open.isEmpty()) {
      int opening = open.pop();
      Token bracket = tokens.get(opening);
      tokens.set(opening, new Token(bracket.kind(), bracket.text(), bracket.start(), tokens.size()));
    }
    add(Token.Kind.SYMBOL, text.substring(start, at), start);
  }

  private String word() {
    int start = at;
    while (at < text.length() && Names.continues(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(start, at);
  }

  /** A quote in a text is written as two, or behind a backslash; any other backslash stands for itself. */
  private String literal() {
    int start = at++;
    StringBuilder content = new StringBuilder();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == '\'' || c == '\\') && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
        content.append('\'');
        at++;
      } else if (c == '\'') {
        at++;
        return content.toString();
      } else {
        content.append(c);
      }
    }
    throw fault(start, "the text that begins here has no end");
  }

  /** Any characters, a double quote written as two: more than the BNF allows, since properties come from files. */
  private String quotedName() {
    int start = at++;
    StringBuilder content = new StringBuilder();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
      } else if (c == '"') {
        at++;
        if (content.isEmpty()) {
          throw fault(start, "the name is empty");
        }
        return content.toString();
      }
      content.append(c);
    }
    throw fault(start, "the name that begins here has no end");
  }

  private String number() {
    int start = at;
    skipDigits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      skipDigits();
    }
    if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
      at++;
      if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (!isDigit(at)) {
        throw fault(start, "the number has no exponent behind its \"E\"");
      }
      skipDigits();
    }
    return text.substring(start, at);
  }

  private void skipDigits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private FaultException fault(int start, String what) {
    return new FaultException(new Origin(place, start + 1).fault(Cql2Fault.FILTER_SYNTAX, what));
  }
}
