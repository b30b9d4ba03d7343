package lanxian.render.font;

import java.util.ArrayList;
import java.util.List;
import lanxian.render.path.ShapeLines;

/**
 * A text of one or more lines, laid out around the middle of its box. Immutable.
 *
 * @param contours x, y, x, y, … of closed lines in pixels, y downwards, (0, 0) the middle of the box
 * @param width of the box in pixels
 * @param height of the box in pixels
 */
public record TextBlock(List<double[]> contours, double width, double height) {
  private static final int MAX_CHARACTERS = 120;
  private static final int MAX_BRACKETED = 8;
  private static final double LINE_EMS = 1.2;

  public TextBlock {
    contours = List.copyOf(contours);
  }

  /**
   * Lays out a text.
   *
   * @param size em square in pixels
   * @param maxEms lines longer than this are broken into about equal ones, at blanks or between Chinese characters;
   *     infinite for one line
   */
  public static TextBlock of(MapFont font, String text, double size, double maxEms) {
    List<String> lines = broken(font, shortened(text), maxEms);
    double height = size * ((lines.size() - 1) * LINE_EMS + 1);
    double width = lines.stream().mapToDouble(line -> size * ems(font, line)).max().orElse(0);
    // the letters' own height is less than the line's: what stands between ascent and descent is put in the middle
    double middle = (0.88 - 0.12) / 2 * size;
    List<double[]> contours = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double y = (i - (lines.size() - 1) / 2.0) * LINE_EMS * size + middle;
      place(font, lines.get(i), size, -size * ems(font, lines.get(i)) / 2, y, contours);
    }
    return new TextBlock(contours, width, height);
  }

  private static String shortened(String text) {
    String clean = text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    return clean.codePointCount(0, clean.length()) <= MAX_CHARACTERS ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, MAX_CHARACTERS - 1)) + "…";
  }

  private static double ems(MapFont font, String line) {
    return line.codePoints().mapToDouble(character -> font.glyph(character).advance()).sum();
  }

  private static void place(MapFont font, String line, double size, double left, double y, List<double[]> contours) {
    double x = left;
    for (int character : line.codePoints().toArray()) {
      Glyph glyph = font.glyph(character);
      for (double[] contour : glyph.contours()) {
        double[] placed = new double[contour.length];
        for (int i = 0; i < contour.length; i += 2) {
          placed[i] = x + contour[i] * size;
          placed[i + 1] = y + contour[i + 1] * size;
        }
        contours.add(placed);
      }
      x += glyph.advance() * size;
    }
  }

  /** The lines that a text is broken into. */
  static List<String> broken(MapFont font, String text, double maxEms) {
    double total = ems(font, text);
    if (total <= maxEms) {
      return List.of(text);
    }
    double aim = total / Math.ceil(total / maxEms);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (String piece : pieces(text)) {
      double ems = ems(font, piece);
      if (line.length() > 0 && used + ems / 2 > aim) {
        lines.add(line.toString().strip());
        line.setLength(0);
        used = 0;
      }
      line.append(piece);
      used += ems;
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Parts between which a line may be broken; punctuation stays with what it follows, and brackets are kept whole. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = ' ';
    boolean bracketed = false;
    for (int character : text.codePoints().toArray()) {
      boolean opening = Character.getType(character) == Character.START_PUNCTUATION;
      boolean broken = before == ' ' && character != ' ' || opening
          || (Character.isIdeographic(before) || Character.isIdeographic(character)) && Character.isLetterOrDigit(character);
      boolean keptWhole = bracketed && piece.codePointCount(0, piece.length()) < MAX_BRACKETED;
      if (broken && !keptWhole && piece.length() > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(character);
      bracketed = opening || bracketed && Character.getType(character) != Character.END_PUNCTUATION;
      before = character;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The letters with the middle of the box at a place, turned clockwise by an angle in radians. */
  public ShapeLines at(double x, double y, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    ShapeLines lines = new ShapeLines();
    for (double[] contour : contours) {
      double[] placed = new double[contour.length];
      for (int i = 0; i < contour.length; i += 2) {
        placed[i] = x + contour[i] * cos - contour[i + 1] * sin;
        placed[i + 1] = y + contour[i] * sin + contour[i + 1] * cos;
      }
      lines.addWound(placed);
    }
    return lines;
  }
}
