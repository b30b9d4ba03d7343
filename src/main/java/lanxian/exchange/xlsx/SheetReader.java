package lanxian.exchange.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.xml.XmlSource;

/** Reads the filled cells of a sheet. Of a formula the value that the program computed last is taken. */
final class SheetReader {
  /** Tables of points have a dozen columns; more are not looked at, however far out a cell claims to be. */
  private static final int MAX_COLUMNS = 100;
  /** The last row of Excel. */
  private static final int MAX_ROW = 1_048_576;
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final XmlSource xml;
  private final List<String> texts;
  private final Limits limits;
  private final String sheet;

  private SheetReader(XmlSource xml, List<String> texts, Limits limits, String sheet) {
    this.xml = xml;
    this.texts = texts;
    this.limits = limits;
    this.sheet = sheet;
  }

  /**
   * Rows that have a filled cell.
   *
   * @param texts shared texts of the workbook
   * @throws FaultException XLSX_INVALID, TOO_MANY_VERTICES, XML_…
   */
  static List<SheetRow> rows(Workbook.Sheet sheet, List<String> texts, Limits limits) {
    return new SheetReader(new XmlSource(sheet.part(), null, limits), texts, limits, sheet.name()).rows();
  }

  private List<SheetRow> rows() {
    List<SheetRow> rows = new ArrayList<>();
    int last = 0;
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("row")) {
        int number = rowNumber(xml.attribute("r"), last + 1);
        last = number;
        SheetRow row = row(number);
        if (!row.cells().isEmpty()) {
          rows.add(row);
        }
        if (rows.size() > limits.maxVertices()) {
          throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
              "the sheet has more than %d rows".formatted(limits.maxVertices()), Place.line(number).inFile(sheet)));
        }
      }
    }
    return rows;
  }

  private int rowNumber(String written, int otherwise) {
    if (written == null) {
      return otherwise;
    }
    if (!written.matches("[1-9]\\d{0,6}") || Integer.parseInt(written) < otherwise || Integer.parseInt(written) > MAX_ROW) {
      throw invalid("row number %s after row %d".formatted(CellText.cut(written), otherwise - 1), otherwise);
    }
    return Integer.parseInt(written);
  }

  private SheetRow row(int number) {
    TreeMap<Integer, String> cells = new TreeMap<>();
    int last = -1;
    while (xml.next() && !(xml.isEnd() && xml.name().equals("row"))) {
      if (xml.isStart() && xml.name().equals("c")) {
        int column = column(xml.attribute("r"), number, last + 1);
        last = column;
        String text = cell(number).strip();
        if (column < MAX_COLUMNS && !text.isEmpty()) {
          cells.put(column, text);
        }
      }
    }
    return new SheetRow(number, cells);
  }

  private int column(String address, int row, int otherwise) {
    if (address == null) {
      return otherwise;
    }
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) != row) {
      throw invalid("a cell of row %d calls itself %s".formatted(row, CellText.cut(address)), row);
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /** Text of the cell that has begun, to its end. */
  private String cell(int row) {
    String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
    String value = "";
    while (xml.next() && !(xml.isEnd() && xml.name().equals("c"))) {
      if (xml.isStart() && xml.name().equals("v")) {
        value = CellText.cut(xml.text());
      } else if (xml.isStart() && xml.name().equals("is")) {
        value = CellText.read(xml, "is");
      }
    }
    return type.equals("s") && !value.isEmpty() ? shared(value, row) : value;
  }

  private String shared(String index, int row) {
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= texts.size()) {
      throw invalid("a cell of row %d names text %s of %d".formatted(row, index, texts.size()), row);
    }
    return texts.get(Integer.parseInt(index));
  }

  private FaultException invalid(String why, int row) {
    return new FaultException(Fault.of(ExchangeFault.XLSX_INVALID, "the sheet is damaged: " + why,
        Place.line(row).inFile(sheet)));
  }
}
