package lanxian.exchange.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.boundarytxt.PointTable;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.locationtech.jts.geom.Coordinate;

/** Reads the tables of corner points in a workbook; each parcel becomes a feature. */
public final class XlsxReader {
  private static final int MAX_FAULTS = 100;

  private final Limits limits;
  private final List<Notice> notices = new ArrayList<>();
  private int points;
  private int faults;

  private XlsxReader(Limits limits) {
    this.limits = limits;
  }

  private record Table(String sheet, List<SheetRow> rows, Columns columns) {
    List<SheetRow> below() {
      return rows.subList(columns.headings() + 1, rows.size());
    }

    /** A row that says what the columns are once more, as on each printed page. */
    boolean isHeadings(SheetRow row) {
      return !columns.areGuessed() && row.cells().equals(rows.get(columns.headings()).cells());
    }

    boolean hasPlace(SheetRow row) {
      return !row.at(columns.north()).isEmpty() || !row.at(columns.east()).isEmpty();
    }
  }

  /**
   * The parcels of all sheets that are shown.
   *
   * @throws FaultException XLS_NOT_READ, XLSX_INVALID, TABLE_WITHOUT_POINTS, TOO_MANY_FEATURES, TOO_MANY_VERTICES, ARCHIVE_…,
   *     XML_…
   */
  public static RawLayer read(SourceFile file, Limits limits) {
    return new XlsxReader(limits).layer(file);
  }

  private RawLayer layer(SourceFile file) {
    Workbook workbook = Workbook.open(file, limits);
    List<Workbook.Sheet> sheets = workbook.sheets();
    List<Table> tables = tables(sheets, workbook.texts());
    if (tables.isEmpty()) {
      throw new FaultException(Fault.of(ExchangeFault.TABLE_WITHOUT_POINTS, ("no sheet has a table of corner points: two"
          + " columns headed X and Y, 北坐标 and 东坐标, or 经度 and 纬度, or two columns of such numbers (looked at: %s)")
          .formatted(String.join(", ", sheets.stream().map(Workbook.Sheet::name).limit(10).toList())),
          Place.file(file.name())));
    }
    boolean onePoint = tables.stream().flatMap(table -> table.below().stream().filter(table::hasPlace)).limit(2).count() == 1;
    List<RawFeature> features = new ArrayList<>();
    for (Table table : tables) {
      features.addAll(parcels(table, onePoint).features(features.size() + 1L, notices));
      if (features.size() > limits.maxFeatures()) {
        throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
            "more than %d parcels".formatted(limits.maxFeatures()), Place.file(table.sheet())));
      }
    }
    return new RawLayer(file.name(), RawLayer.Format.XLSX, null, new CrsClaim.None(), null, 0, 0, features, notices);
  }

  private List<Table> tables(List<Workbook.Sheet> sheets, List<String> texts) {
    List<Table> tables = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (Workbook.Sheet sheet : sheets) {
      List<SheetRow> rows = sheet.hidden() ? List.of() : SheetReader.rows(sheet, texts, limits);
      Optional<Table> table = Columns.of(rows).map(columns -> new Table(sheet.name(), rows, columns))
          .filter(found -> found.below().stream().anyMatch(found::hasPlace));
      table.ifPresentOrElse(tables::add, () -> ignored.add(sheet.name() + (sheet.hidden() ? " (hidden)" : "")));
    }
    if (!ignored.isEmpty() && !tables.isEmpty()) {
      notices.add(ExchangeNotice.SHEETS_IGNORED.of("sheets without corner points, or hidden: %s",
          String.join(", ", ignored.subList(0, Math.min(ignored.size(), 10)))));
    }
    for (Table table : tables) {
      if (table.columns().areGuessed()) {
        notices.add(ExchangeNotice.TABLE_COLUMNS_GUESSED.of(
            "sheet %s has no headings that tell; columns %s and %s hold the coordinates",
            table.sheet(), SheetRow.letters(table.columns().north()), SheetRow.letters(table.columns().east())));
      }
    }
    return tables;
  }

  private PointTable parcels(Table table, boolean onePoint) {
    PointTable parcels = new PointTable(table.sheet(), onePoint);
    List<Integer> parted = new ArrayList<>();
    String parcel = null; // of the column of parcels
    String title = null;
    boolean ended = true;
    int before = 0;
    for (SheetRow row : table.below()) {
      if (table.isHeadings(row)) {
        before = row.number();
        continue;
      }
      boolean gap = !parcels.isEmpty() && before > 0 && row.number() > before + 1;
      before = row.number();
      if (!table.hasPlace(row)) {
        ended = true;
        title = String.join(" ", row.cells().values());
        continue;
      }
      String named = row.at(table.columns().parcel());
      boolean another = !named.isEmpty() && !named.equals(parcel); // merged cells fill only the first row
      if (parcels.isEmpty() || ended || gap || another) {
        if (!parcels.isEmpty() && !another) {
          parted.add(row.number());
        }
        parcels.parcel(row.number(), !named.isEmpty() ? named : table.columns().parcel() == null ? title : null);
        title = null;
        ended = false;
      }
      parcel = named.isEmpty() ? parcel : named;
      point(table, row, parcels);
    }
    if (!parted.isEmpty()) {
      notices.add(ExchangeNotice.TABLE_PARTED.of(
          "sheet %s: a parcel was taken to begin at row(s) %s, after a blank row or a row without coordinates",
          table.sheet(), parted.subList(0, Math.min(parted.size(), 10))));
    }
    return parcels;
  }

  private void point(Table table, SheetRow row, PointTable parcels) {
    Columns columns = table.columns();
    if (++points > limits.maxVertices()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_VERTICES,
          "more than %d points".formatted(limits.maxVertices()), Place.line(row.number()).inFile(table.sheet())));
    }
    Optional<Double> north = Columns.number(row.at(columns.north()));
    Optional<Double> east = Columns.number(row.at(columns.east()));
    if (north.isPresent() && east.isPresent()) {
      String ring = row.at(columns.ring());
      parcels.point(row.number(), row.at(columns.point()), ring.isEmpty() ? "1" : ring,
          new Coordinate(east.get(), north.get()));
      return;
    }
    List<Fault> why = new ArrayList<>();
    for (int column : new int[] {columns.north(), columns.east()}) {
      if (Columns.number(row.at(column)).isEmpty() && faults++ < MAX_FAULTS) {
        why.add(Fault.of(ExchangeFault.TABLE_CELL_INVALID, "sheet %s, cell %s: %s".formatted(table.sheet(), row.cell(column),
            row.at(column).isEmpty() ? "is empty" : "no coordinate: " + shown(row.at(column))),
            Place.line(row.number()).inFile(table.sheet()).inCell(row.cell(column))));
      }
    }
    parcels.unread(why);
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
