package lanxian.exchange.xlsx;

import lanxian.exchange.xml.XmlSource;

/** The text of an element of rich text: its runs, without readings (phonetic). */
final class CellText {
  /** More than Excel itself keeps in a cell, 32,767, is nobody's heading or coordinate. */
  private static final int MAX_CHARS = 1000;

  private CellText() {}

  /** Reads to the end of the element that has begun; what is longer than is looked at is cut. */
  static String read(XmlSource xml, String element) {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !(xml.isEnd() && xml.name().equals(element))) {
      if (xml.isStart() && xml.name().equals("rPh")) {
        xml.skip();
      } else if (xml.isStart() && xml.name().equals("t")) {
        append(text, xml.text());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String run) {
    text.append(run, 0, Math.min(run.length(), MAX_CHARS - text.length()));
  }

  /** A plain value, cut where it is longer than is looked at. */
  static String cut(String value) {
    return value.length() > MAX_CHARS ? value.substring(0, MAX_CHARS) : value;
  }
}
