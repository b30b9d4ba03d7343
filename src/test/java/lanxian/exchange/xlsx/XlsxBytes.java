package lanxian.exchange.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.exchange.archive.ZipBytes;

/** Makes workbooks for tests: texts are shared, numbers plain. */
public final class XlsxBytes {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
      + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATIONS = " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
  private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** One more sheet. @param rows cells between |, empty where there is none; null is no row at all */
  public XlsxBytes sheet(String name, String... rows) {
    StringBuilder data = new StringBuilder("<sheetData>");
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != null && !rows[i].isEmpty()) {
        data.append(row(i + 1, rows[i].split("\\|", -1)));
      }
    }
    return raw(name, HEAD + "<worksheet" + MAIN + ">" + data + "</sheetData></worksheet>");
  }

  /** One more sheet as XML. @param name with {@code " state=\"hidden"} to hide it */
  public XlsxBytes raw(String name, String xml) {
    names.add(name);
    sheets.add(xml);
    return this;
  }

  private String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String text = cells[i].strip();
      if (text.matches("-?\\d+(\\.\\d+)?")) {
        row.append("<c r=\"%s%d\"><v>%s</v></c>".formatted(SheetRow.letters(i), number, text));
      } else if (!text.isEmpty()) {
        texts.add(text.replace("&", "&amp;").replace("<", "&lt;"));
        row.append("<c r=\"%s%d\" t=\"s\"><v>%d</v></c>".formatted(SheetRow.letters(i), number, texts.size() - 1));
      }
    }
    return row + "</row>";
  }

  /** The parts of the workbook by their names. */
  public Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder("<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    types.append(override("xl/workbook.xml", "sheet.main")).append(override("xl/sharedStrings.xml", "sharedStrings"));
    for (int i = 0; i < sheets.size(); i++) {
      types.append(override("xl/worksheets/sheet" + (i + 1) + ".xml", "worksheet"));
    }
    put(parts, "[Content_Types].xml", HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + types + "</Types>");
    put(parts, "_rels/.rels", HEAD + "<Relationships" + RELATIONS + "><Relationship Id=\"rId1\" Type=\"" + TYPES
        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(names.get(i), i + 1, i + 1));
      relations.append("<Relationship Id=\"rId%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>".formatted(
          i + 1, TYPES, i + 1));
      put(parts, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
    }
    put(parts, "xl/workbook.xml", HEAD + "<workbook" + MAIN + "><sheets>" + list + "</sheets></workbook>");
    relations.append("<Relationship Id=\"rIdTexts\" Type=\"%ssharedStrings\" Target=\"sharedStrings.xml\"/>".formatted(TYPES));
    put(parts, "xl/_rels/workbook.xml.rels", HEAD + "<Relationships" + RELATIONS + ">" + relations + "</Relationships>");
    StringBuilder shared = new StringBuilder();
    texts.forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
    put(parts, "xl/sharedStrings.xml", HEAD + "<sst" + MAIN + ">" + shared + "</sst>");
    return parts;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, type);
  }

  public byte[] bytes() {
    return ZipBytes.of(parts());
  }

  private static void put(Map<String, byte[]> parts, String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }
}
