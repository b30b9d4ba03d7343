package lanxian.exchange.encoding;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells UTF-8 from Chinese in GBK that happens to be valid UTF-8: the GBK bytes of 水源 are also "ˮԴ".
 *
 * <p>Chinese in UTF-8 takes three bytes a character, so any such character proves it. Where all characters take two
 * bytes, each text must be in one of the scripts that people here write, or the bytes must not look like Chinese.
 */
final class Utf8Likeness {
  private static final int FIRST_OF_THREE_BYTES = 0x800;
  private static final Set<UnicodeScript> WRITTEN_HERE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.GREEK);

  private Utf8Likeness() {}

  /** True if all samples are UTF-8, an unfinished character at the end let pass. */
  static boolean of(List<byte[]> samples) {
    boolean proven = false;
    boolean plausible = true;
    for (byte[] sample : samples) {
      Optional<String> text = StrictText.decode(sample, StandardCharsets.UTF_8)
          .or(() -> StrictText.decodeCut(sample, StandardCharsets.UTF_8));
      if (text.isEmpty()) {
        return false;
      }
      proven |= text.get().codePoints().anyMatch(c -> c >= FIRST_OF_THREE_BYTES);
      plausible &= isPlausible(text.get());
    }
    return proven || plausible || !ChineseLikeness.of(samples);
  }

  private static boolean isPlausible(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).forEach(scripts::add);
    boolean mayMixWithLatin = scripts.size() == 2 && scripts.contains(UnicodeScript.LATIN);
    return (scripts.size() <= 1 || mayMixWithLatin) && WRITTEN_HERE.containsAll(scripts);
  }
}
