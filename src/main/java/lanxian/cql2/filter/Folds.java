package lanxian.cql2.filter;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lanxian.cql2.tree.Folding;

/**
 * Texts without regard to case or accents. Both are idempotent and take texts that look the same to the same text, in
 * Unicode's form NFC.
 */
final class Folds {
  private static final int DOTLESS_I = 0x131;
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int CAPITAL_SHARP_S = 0x1E9E;

  /**
   * Dakuten and handakuten change the sound, not the look of it (standard, recommendation
   * japanese-non-spacing-marks).
   */
  private static final int DAKUTEN = 0x3099;
  private static final int HANDAKUTEN = 0x309A;

  /**
   * Letters whose Unicode name is that of another one "with (diagonal) stroke": for Unicode the stroke is part of the
   * letter. The last two came with Unicode 16.
   */
  private static final String STROKES =
      "ØOøoĐDđdĦHħhŁLłlŦTŧtƀbƗIƵZƶzǤGǥgȺAȻCȼcȾTɃBɆEɇeɈJɉjɌRɍrɎYɏyɨiᵽpⱣPⱥaⱦtꝀKꝁkꝂKꝃkꝘQꝙqꝞVꝟvꞘFꞙfꞸUꞹu\uA7CCS\uA7CDs";
  private static final Map<Integer, Character> WITHOUT_STROKE = withoutStroke();

  private Folds() {}

  private static Map<Integer, Character> withoutStroke() {
    Map<Integer, Character> letters = new HashMap<>();
    for (int i = 0; i < STROKES.length(); i += 2) {
      letters.put((int) STROKES.charAt(i), STROKES.charAt(i + 1));
    }
    return Map.copyOf(letters);
  }

  static String of(Folding folding, String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().forEach(character -> {
      if (folding == Folding.CASEI) {
        foldCase(character, folded);
      } else if (WITHOUT_STROKE.containsKey(character)) {
        folded.append(WITHOUT_STROKE.get(character).charValue());
      } else if (Character.getType(character) != Character.NON_SPACING_MARK
          || character == DAKUTEN || character == HANDAKUTEN) {
        folded.appendCodePoint(character);
      }
    });
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /**
   * Full case folding: a character's upper case, each character of that in its simple lower case, whatever stands
   * around. That tells the same texts apart as Unicode's CaseFolding.txt (status C and F) but for two letters of
   * Turkish and the German capital sharp S, which fold as that file says.
   */
  private static void foldCase(int character, StringBuilder folded) {
    if (character < 0x80) {
      folded.append((char) Character.toLowerCase(character));
    } else if (character == DOTLESS_I) {
      folded.appendCodePoint(character);
    } else if (character == DOTTED_CAPITAL_I) {
      folded.append("i\u0307");
    } else if (character == CAPITAL_SHARP_S) {
      folded.append("ss");
    } else {
      Character.toString(character).toUpperCase(Locale.ROOT).codePoints()
          .forEach(upper -> folded.appendCodePoint(Character.toLowerCase(upper)));
    }
  }
}
