package lanxian.geo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Geodetic datums that Chinese files name, and whether coordinates on them can be taken. */
public enum Datum {
  /** The national system; what is stored. */
  CGCS2000(null, "CGCS2000|CHINA2000|CHINAGEODETIC(COORDINATESYSTEM)?2000|(国家|大地|坐标)\\D*2000|2000\\D*(国家|大地|坐标)"),
  /** Taken as equal to CGCS2000. */
  WGS84(null, "WGS84|WGS1984|WORLDGEODETICSYSTEM(OF)?1984"),
  /** Shifted on purpose; used by Gaode and Tencent. */
  GCJ02("GCJ-02 is shifted on purpose by some hundred metres; convert to CGCS2000 at the source",
      "GCJ02|GCJ2002|火星|国测局|高德|MARSCOORDINATE"),
  /** GCJ-02 shifted once more; used by Baidu. */
  BD09("BD-09 is shifted on purpose by some hundred metres; convert to CGCS2000 at the source", "BD09|BD2009|百度"),
  XIAN80("the shift from Xian 1980 to CGCS2000 is tens of metres and its parameters are not public; have the office "
      + "that holds them convert the data", "XIAN|西安|IAG1?9?75|^(19)?80\\D*坐标|国家(19)?80"),
  BEIJING54("the shift from Beijing 1954 to CGCS2000 is tens of metres to over 100 m and its parameters are not "
      + "public; have the office that holds them convert the data", "BEIJING|北京|^(19)?54\\D*坐标"),
  /** A city's or a project's own system. */
  LOCAL("a local system has no public parameters; have the office that holds them convert the data",
      "独立坐标|地方坐标|城市坐标|相对坐标|工程坐标"),
  /** No name we know. */
  UNKNOWN(null, "$^");

  /** Their patterns are plain texts. */
  private static final List<String> SHIFTED = Stream.of(GCJ02, BD09)
      .flatMap(datum -> Stream.of(datum.pattern.pattern().split("\\|"))).toList();

  private final String refusal;
  private final Pattern pattern;

  Datum(String refusal, String pattern) {
    this.refusal = refusal;
    this.pattern = Pattern.compile(pattern);
  }

  /** The datum that a name in any usual spelling, Chinese or English, means; UNKNOWN for null and other names. */
  public static Datum of(String name) {
    if (name == null) {
      return UNKNOWN;
    }
    String plain = plain(name);
    // refused ones first: "2000国家大地坐标系转GCJ02" is not CGCS2000
    for (Datum datum : new Datum[] {GCJ02, BD09, LOCAL, XIAN80, BEIJING54, CGCS2000, WGS84}) {
      if (datum.pattern.matcher(plain).find()) {
        return datum;
      }
    }
    return UNKNOWN;
  }

  /** Whether a name in any usual spelling means a datum that is shifted on purpose; false for null. */
  public static boolean isShifted(String name) {
    if (name == null) {
      return false;
    }
    String plain = plain(name);
    for (String shifted : SHIFTED) {
      if (plain.contains(shifted)) {
        return true;
      }
    }
    return false;
  }

  /** Letters and digits alone, in capitals. */
  private static String plain(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(capitals.length());
    for (int i = 0; i < capitals.length(); ) {
      int c = capitals.codePointAt(i);
      if (Character.isAlphabetic(c) || Character.isDigit(c)) {
        plain.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return plain.toString();
  }

  /** Whether coordinates on this datum are refused. */
  public boolean isRefused() {
    return refusal != null;
  }

  /** Why they are refused and what to do; null if they are not. */
  public String refusal() {
    return refusal;
  }

  /** Whether coordinates on this datum are stored as they are. */
  public boolean isStored() {
    return this == CGCS2000 || this == WGS84;
  }
}
