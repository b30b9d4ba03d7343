package lanxian.exchange.shapefile;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.encoding.EncodingDecision;
import lanxian.exchange.encoding.EncodingDetector;
import lanxian.exchange.encoding.StrictText;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;

/**
 * Reads dBASE tables.
 *
 * <p>Libraries for them give up on a whole table at the first cell that is not of its column's type, and decode with
 * replacement characters. Here a cell that cannot be read is kept as text and noted, texts are decoded strictly, and
 * rows stay in step with the shapes, deleted ones included.
 */
final class DbfReader {
  private final Limits limits;

  DbfReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param told encoding given by the user; null if none
   * @param cpg text of the {@code .cpg}; null if none
   * @throws FaultException DBF_INVALID, ENCODING_UNKNOWN, ENCODING_UNDETERMINED, ATTRIBUTES_TOO_LARGE,
   *     TOO_MANY_FEATURES
   */
  DbfTable read(SourceFile file, String told, String cpg) {
    DbfHeader header = DbfHeader.parse(file);
    require(header.fields().size() <= limits.maxAttributes(), ExchangeFault.ATTRIBUTES_TOO_LARGE, file,
        "has %d columns; at most %d are read".formatted(header.fields().size(), limits.maxAttributes()));
    require(header.rows() <= limits.maxFeatures(), ExchangeFault.TOO_MANY_FEATURES, file,
        "has %d rows; at most %d are read".formatted(header.rows(), limits.maxFeatures()));
    EncodingDecision encoding = new EncodingDetector(texts(file.bytes(), header))
        .decide(told, cpg, header.languageByte(), Place.file(file.name()));
    List<Notice> notices = new ArrayList<>(header.notices());
    notices.addAll(encoding.notices());
    List<String> names = names(header.fields(), encoding.charset());
    Remarks remarks = new Remarks();
    List<DbfTable.Row> rows = new ArrayList<>(header.rows());
    for (int row = 0; row < header.rows(); row++) {
      rows.add(row(file, header, row, names, encoding.charset(), remarks));
    }
    remarks.addTo(notices);
    for (int i = 0; i < names.size(); i++) {
      if (header.fields().get(i).isUnreadable()) {
        notices.add(ExchangeNotice.DBF_VALUE_UNREADABLE.of("column %s has type %s, which is not read",
            names.get(i), header.fields().get(i).type()));
      }
    }
    return new DbfTable(header.claimedRows(), encoding, rows, notices);
  }

  private static DbfTable.Row row(
      SourceFile file, DbfHeader header, int index, List<String> names, Charset charset, Remarks remarks) {
    int start = header.firstRecord() + index * header.recordSize();
    byte flag = file.bytes()[start];
    Place place = Place.record(index + 1L).inFile(file.name());
    if (flag != DbfFormat.ACTIVE && flag != DbfFormat.DELETED && flag != 0) {
      return new DbfTable.Row(Map.of(), false, List.of(Fault.of(ExchangeFault.DBF_INVALID,
          "row %d does not begin with a row's flag: the table is out of step".formatted(index + 1), place)));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      DbfField field = header.fields().get(i);
      if (field.isUnreadable()) {
        continue;
      }
      int at = start + field.offset();
      DbfValue value = DbfValue.of(field, Arrays.copyOfRange(file.bytes(), at, at + field.length()), charset);
      if (value.state() == DbfValue.State.NOT_DECODABLE) {
        faults.add(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE,
            "%s of row %d is not text in %s".formatted(names.get(i), index + 1, charset), place));
      }
      remarks.count(value.state(), names.get(i), index + 1);
      if (value.value() != null) {
        values.put(names.get(i), value.value());
      }
    }
    return new DbfTable.Row(values, flag == DbfFormat.DELETED, faults);
  }

  /** The bytes of all texts and of the column names, for the decision on their encoding. */
  private static List<byte[]> texts(byte[] bytes, DbfHeader header) {
    List<byte[]> texts = new ArrayList<>();
    for (DbfField field : header.fields()) {
      texts.add(field.name());
      for (int row = 0; field.isText() && row < header.rows(); row++) {
        int at = header.firstRecord() + row * header.recordSize() + field.offset();
        byte[] text = Arrays.copyOfRange(bytes, at, at + field.length());
        if (!StrictText.isAscii(text)) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** Column names, made different from each other by a number where the file repeats one. */
  private static List<String> names(List<DbfField> fields, Charset charset) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      byte[] raw = fields.get(i).name();
      String name = StrictText.decode(raw, charset).or(() -> StrictText.decodeCut(raw, charset))
          .map(String::strip).filter(n -> !n.isEmpty()).orElse("column_" + (i + 1));
      String unique = name;
      for (int n = 2; !names.add(unique); n++) {
        unique = name + "_" + n;
      }
    }
    return List.copyOf(names);
  }

  private static void require(boolean holds, ExchangeFault code, SourceFile file, String otherwise) {
    if (!holds) {
      throw new FaultException(Fault.of(code, file.name() + " " + otherwise, Place.file(file.name())));
    }
  }

  /** Counts what is noted per column, so that a notice stands for thousands of cells. */
  private static final class Remarks {
    private record First(int row, int[] count) {}

    private final Map<DbfValue.State, Map<String, First>> seen = new EnumMap<>(DbfValue.State.class);

    void count(DbfValue.State state, String column, int row) {
      if (state == DbfValue.State.KEPT_AS_TEXT || state == DbfValue.State.CUT) {
        seen.computeIfAbsent(state, s -> new TreeMap<>()).computeIfAbsent(column, c -> new First(row, new int[1]))
            .count()[0]++;
      }
    }

    void addTo(List<Notice> notices) {
      seen.forEach((state, columns) -> columns.forEach((column, first) -> notices.add(
          state == DbfValue.State.CUT
              ? ExchangeNotice.TEXT_CUT.of("%s ends inside a character in %d row(s), first in row %d",
                  column, first.count()[0], first.row())
              : ExchangeNotice.DBF_VALUE_UNREADABLE.of(
                  "%s is not of its column's type in %d row(s), first in row %d; kept as text",
                      column, first.count()[0], first.row()))));
    }
  }
}
