package lanxian.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.archive.ZipArchive;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.xml.XmlSource;

/** The parts of a workbook: which sheets it has, and its shared texts. Entries are found by relations, as the format asks. */
final class Workbook {
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final Set<String> WANTED = Set.of("xml", "rels");
  private static final Set<String> NOT_LOOKED_AT = Set.of("docprops", "customxml", "theme", "drawings", "charts", "media");

  private final SourceFile file;
  private final Limits limits;
  private final Map<String, SourceFile> parts = new HashMap<>();

  /**
   * A sheet of cells.
   *
   * @param part its XML
   * @param hidden true if Excel does not show it
   */
  record Sheet(String name, SourceFile part, boolean hidden) {}

  private Workbook(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Unpacks a workbook.
   *
   * @throws FaultException XLS_NOT_READ, XLSX_INVALID, ARCHIVE_…
   */
  static Workbook open(SourceFile file, Limits limits) {
    byte[] bytes = file.bytes();
    if (startsWith(bytes, OLE2)) {
      throw new FaultException(Fault.of(ExchangeFault.XLS_NOT_READ, "the file is a workbook of Excel 97-2003 (.xls), or has"
          + " a password; save it as .xlsx without one", Place.file(file.name())));
    }
    Workbook workbook = new Workbook(file, limits);
    if (!ZipArchive.looksLikeOne(bytes)) {
      throw workbook.invalid("it is no packed file");
    }
    ZipArchive.unpack(file, limits, Workbook::isWanted).files()
        .forEach(part -> workbook.parts.put(part.name().toLowerCase(Locale.ROOT), part));
    return workbook;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWanted(String name) {
    return WANTED.contains(SourceFile.extensionOf(name))
        && Set.of(name.toLowerCase(Locale.ROOT).split("/")).stream().noneMatch(NOT_LOOKED_AT::contains);
  }

  /**
   * The sheets in their order; charts and macros are none.
   *
   * @throws FaultException XLSX_INVALID, XML_…
   */
  List<Sheet> sheets() {
    String main = relations("", "").entrySet().stream().filter(relation -> relation.getKey().endsWith("/officeDocument"))
        .map(Map.Entry::getValue).flatMap(targets -> targets.values().stream()).findFirst().orElse("xl/workbook.xml");
    int folder = main.lastIndexOf('/') + 1;
    Map<String, String> targets = relations(main.substring(0, folder), main.substring(folder))
        .entrySet().stream().filter(relation -> relation.getKey().endsWith("/worksheet"))
        .collect(HashMap::new, (all, relation) -> all.putAll(relation.getValue()), HashMap::putAll);
    List<Sheet> sheets = new ArrayList<>();
    XmlSource xml = xml(part(main));
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("sheet")) {
        String target = targets.get(xml.anyAttribute("id"));
        if (target != null) {
          sheets.add(new Sheet(shown(xml.attribute("name")), part(target), !List.of("visible").contains(
              xml.attribute("state") == null ? "visible" : xml.attribute("state"))));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw invalid("it has no sheet of cells");
    }
    return sheets;
  }

  /** Shared texts in their order; none if the workbook has none. */
  List<String> texts() {
    SourceFile part = parts.entrySet().stream().filter(entry -> entry.getKey().endsWith("sharedstrings.xml"))
        .map(Map.Entry::getValue).findFirst().orElse(null);
    List<String> texts = new ArrayList<>();
    if (part == null) {
      return texts;
    }
    XmlSource xml = xml(part);
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("si")) {
        texts.add(CellText.read(xml, "si"));
      }
    }
    return texts;
  }

  /** Type of relation → id → entry that it leads to. */
  private Map<String, Map<String, String>> relations(String folder, String name) {
    SourceFile part = parts.get((folder + "_rels/" + name + ".rels").toLowerCase(Locale.ROOT));
    Map<String, Map<String, String>> relations = new LinkedHashMap<>();
    if (part == null) {
      return relations;
    }
    XmlSource xml = xml(part);
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))
          && xml.attribute("Type") != null && xml.attribute("Id") != null && xml.attribute("Target") != null) {
        String target = xml.attribute("Target");
        relations.computeIfAbsent(xml.attribute("Type"), type -> new LinkedHashMap<>())
            .put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
      }
    }
    return relations;
  }

  private SourceFile part(String name) {
    SourceFile part = parts.get(name.toLowerCase(Locale.ROOT));
    if (part == null) {
      throw invalid("the part %s is missing".formatted(name));
    }
    return part;
  }

  private XmlSource xml(SourceFile part) {
    return new XmlSource(part, null, limits);
  }

  private static String shown(String name) {
    return name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private FaultException invalid(String why) {
    return new FaultException(Fault.of(ExchangeFault.XLSX_INVALID,
        "the file is no workbook of Excel 2007 or later (.xlsx): " + why, Place.file(file.name())));
  }
}
