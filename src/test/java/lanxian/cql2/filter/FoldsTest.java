package lanxian.cql2.filter;

import static org.assertj.core.api.Assertions.assertThat;

import lanxian.cql2.tree.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
  @Test
  void knowsTheLettersWithAStroke() {
    for (int letter = 0x80; letter < 0x10000; letter++) {
      String name = Character.isLetter(letter) ? Character.getName(letter) : "";
      if (name.matches("LATIN (SMALL|CAPITAL) LETTER [A-Z] WITH (DIAGONAL )?STROKE")) {
        String base = Folds.of(Folding.ACCENTI, Character.toString(letter));
        assertThat(Character.getName(base.codePointAt(0))).isEqualTo(name.replaceFirst(" WITH .*", ""));
      }
    }
  }

  /** Letters and their full folding after Unicode's CaseFolding.txt (14.0). */
  @ParameterizedTest
  @CsvSource({"0041, 0061", "00B5, 03BC", "00C0, 00E0", "00DF, 0073 0073", "1E9E, 0073 0073", "0130, 0069 0307", "0131, 0131",
      "0149, 02BC 006E", "017F, 0073", "01F0, 01F0", "0345, 03B9", "03A3, 03C3", "03C2, 03C3", "0587, 0565 0582",
      "1E9B, 1E61", "1F50, 1F50", "1FB3, 03B1 03B9", "2126, 03C9", "212A, 006B", "FB03, 0066 0066 0069", "10400, 10428",
      "1E900, 1E922", "4E2D, 4E2D"})
  void foldsLettersAsUnicodeSays(String letter, String folded) {
    assertThat(Folds.of(Folding.CASEI, text(letter))).isEqualTo(text(folded));
  }

  private static String text(String codes) {
    StringBuilder text = new StringBuilder();
    for (String code : codes.split(" ")) {
      text.appendCodePoint(Integer.parseInt(code, 16));
    }
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
  }

  @Test
  void aLetterFoldsTheSameWhereverItStands() {
    assertThat(Folds.of(Folding.CASEI, "ΟΔΟΣ")).isEqualTo(Folds.of(Folding.CASEI, "Οδος")).isEqualTo("οδοσ");
    assertThat(Folds.of(Folding.CASEI, "Σ%")).isEqualTo("σ%");
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      if (Character.isDefined(character) && Character.getType(character) != Character.SURROGATE) {
        for (Folding folding : Folding.values()) {
          String once = Folds.of(folding, Character.toString(character));
          assertThat(Folds.of(folding, once)).as("U+%04X", character).isEqualTo(once);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Ürümqi, Urumqi", "København, Kobenhavn", "ŁÓDŹ, LODZ", "ǿ, o", "débárquér, debarquer", "e\u0301, e", "Åland, Aland", "ệ, e", "Straße, Straße", "昌吉, 昌吉",
      "が, が", "か\u3099, が", "パ, パ", "한국, 한국"})
  void takesAccentsAway(String text, String plain) {
    assertThat(Folds.of(Folding.ACCENTI, text)).isEqualTo(plain);
  }
}
