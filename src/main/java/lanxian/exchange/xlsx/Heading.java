package lanxian.exchange.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table of corner points holds, by the words that surveyors and programs head it with. */
enum Heading {
  // the order matters: 东经 and 北纬 name an angle before they name a direction, a word outweighs the letter beside it
  LONGITUDE("经度|东经|longitude|^lon$|^lng$|^long$"),
  LATITUDE("纬度|北纬|latitude|^lat$"),
  EAST("横坐标|东坐标|东向|东距|^东$|easting|^east$|^e$|[(（]东[)）]|[xy]东|东[xy]"),
  NORTH("纵坐标|北坐标|北向|北距|^北$|northing|^north$|^n$|[(（]北[)）]|[xy]北|北[xy]"),
  X("^x$|^x坐标|^坐标x$|^x值$|^xcoord"),
  Y("^y$|^y坐标|^坐标y$|^y值$|^ycoord"),
  RING("圈号|环号|^圈$|^环$|^ring"),
  PARCEL("地块|宗地|图斑|parcel|^plot"),
  POINT("点号|点名|界址点|拐点|桩号|^点$|^point|^pt|^pointno$"),
  NUMBER("^序号$|^编号$|^no$|^id$|^fid$|^num$|^number$");

  private static final Pattern UNIT = Pattern.compile("[(（]?(?:单位[:：])?(?:米|m|度|°|dms|度分秒)[)）]$");
  private final Pattern words;

  Heading(String words) {
    this.words = Pattern.compile(words);
  }

  /** What a heading says; empty if it is none that is known here. */
  static Optional<Heading> of(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    String plain = UNIT.matcher(halfWidth(text).toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-:：/]", "")).replaceFirst("");
    for (Heading heading : values()) {
      if (heading.words.matcher(plain).find()) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }

  private static String halfWidth(String text) {
    StringBuilder half = new StringBuilder();
    text.chars().forEach(c -> half.append((char) (c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)));
    return half.toString();
  }
}
