package lanxian.exchange.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charsets by the names that {@code .cpg} files and users write, and by the language byte of dBASE tables. */
public final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Spellings that Java does not know itself, without spaces, hyphens and underscores. */
  private static final Map<String, String> ALIASES = Map.ofEntries(
      Map.entry("big5", "Big5"), Map.entry("koi8r", "KOI8-R"), Map.entry("shiftjis", "Shift_JIS"),
      Map.entry("sjis", "Shift_JIS"), Map.entry("euckr", "EUC-KR"), Map.entry("eucjp", "EUC-JP"),
      Map.entry("latin1", "ISO-8859-1"), Map.entry("latin2", "ISO-8859-2"), Map.entry("utf8", "UTF-8"),
      Map.entry("65001", "UTF-8"), Map.entry("936", "GB18030"), Map.entry("950", "Big5"), Map.entry("949", "EUC-KR"),
      Map.entry("932", "windows-31j"), Map.entry("54936", "GB18030"), Map.entry("874", "x-windows-874"),
      Map.entry("gbk", "GB18030"), Map.entry("gb2312", "GB18030"), Map.entry("euccn", "GB18030"),
      Map.entry("cp936", "GB18030"), Map.entry("ansi", "windows-1252"));

  /** Language bytes (dBASE and ArcGIS); single-byte DOS and Windows pages of the west are told apart below. */
  private static final Map<Integer, String> LANGUAGE = Map.ofEntries(
      Map.entry(0x4D, "GB18030"), Map.entry(0x7A, "GB18030"), Map.entry(0x4E, "EUC-KR"), Map.entry(0x79, "EUC-KR"),
      Map.entry(0x4F, "Big5"), Map.entry(0x78, "Big5"), Map.entry(0x13, "windows-31j"),
      Map.entry(0x7B, "windows-31j"), Map.entry(0x50, "x-windows-874"), Map.entry(0x7C, "x-windows-874"),
      Map.entry(0x01, "IBM437"), Map.entry(0x02, "IBM850"), Map.entry(0x03, "windows-1252"),
      Map.entry(0x57, "windows-1252"), Map.entry(0x58, "windows-1252"), Map.entry(0x59, "windows-1252"),
      Map.entry(0x64, "IBM852"), Map.entry(0x65, "IBM866"), Map.entry(0x66, "IBM865"), Map.entry(0x6A, "x-IBM737"),
      Map.entry(0x6B, "IBM857"), Map.entry(0xC8, "windows-1250"), Map.entry(0xC9, "windows-1251"),
      Map.entry(0xCA, "windows-1254"), Map.entry(0xCB, "windows-1253"), Map.entry(0xCC, "windows-1257"));

  /** Names that programs write without looking at the data, so that they prove nothing about Chinese texts. */
  private static final Set<Charset> OFTEN_A_LIE = Set.of(
      WESTERN, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, Charset.forName("IBM437"),
      Charset.forName("IBM850"), Charset.forName("ISO-8859-15"));

  private Charsets() {}

  /** The charset of a name as found in a {@code .cpg} or given by a user; empty if unknown. */
  public static Optional<Charset> named(String name) {
    if (name.equals("UTF-8")) { // of every JSON text
      return Optional.of(StandardCharsets.UTF_8);
    }
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^(ansi|oem|cp|windows)[ _-]*(?=\\d)", "")
        .replaceAll("[ _-]", "");
    if (plain.startsWith("iso8859") || plain.startsWith("8859")) {
      return javaName("ISO-8859-" + plain.substring(plain.startsWith("iso") ? 7 : 4));
    }
    if (plain.matches("125[0-8]")) {
      return javaName("windows-" + plain);
    }
    Optional<Charset> alias = Optional.ofNullable(ALIASES.get(plain)).flatMap(Charsets::javaName);
    return alias.isPresent() ? alias : javaName(name.strip()).or(() -> javaName("IBM" + plain));
  }

  /** The charset of a dBASE language byte; empty for 0 (not stated) and unknown ones. */
  public static Optional<Charset> ofLanguageByte(int language) {
    return Optional.ofNullable(LANGUAGE.get(language)).flatMap(Charsets::javaName);
  }

  /** True for western single-byte charsets, which are often stated over texts that are in another one. */
  public static boolean oftenALie(Charset charset) {
    return OFTEN_A_LIE.contains(charset);
  }

  private static Optional<Charset> javaName(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
