package lanxian.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbfReaderTest {
  private static final Charset GBK = Charset.forName("GBK");

  private static DbfTable read(byte[] bytes, String told, String cpg) {
    return new DbfReader(Limits.IMPORT).read(new SourceFile("t.dbf", bytes), told, cpg);
  }

  private static Object cell(char type, String text) {
    return read(new DbfBytes().column("A", type, Math.max(1, text.length())).row(" ", text)
        .bytes(StandardCharsets.US_ASCII, 0), null, null).rows().get(0).values().get("A");
  }

  private static List<String> codes(DbfTable table) {
    return table.notices().stream().map(Notice::code).toList();
  }

  private static void refused(String code, byte[] bytes) {
    assertThatThrownBy(() -> read(bytes, null, null)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  @Test
  void readsWhatAnotherLibraryWrites() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DBFWriter writer = new DBFWriter(out, GBK)) {
      DBFField name = new DBFField("名称", DBFDataType.CHARACTER, 30);
      DBFField area = new DBFField("MJ", DBFDataType.NUMERIC, 14, 3);
      DBFField day = new DBFField("DAY", DBFDataType.DATE);
      DBFField yes = new DBFField("YES", DBFDataType.LOGICAL);
      writer.setFields(new DBFField[] {name, area, day, yes});
      writer.addRecord(new Object[] {"昌吉市三屯河", 1234.567, new Date(Timestamp.valueOf("2026-08-15 00:00:00").getTime()),
          true});
      writer.addRecord(new Object[] {null, null, null, null});
    }
    DbfTable table = read(out.toByteArray(), "GBK", null);
    assertThat(table.rows().get(0).values()).containsExactlyInAnyOrderEntriesOf(Map.of(
        "名称", "昌吉市三屯河", "MJ", 1234.567, "DAY", LocalDate.of(2026, 8, 15), "YES", true));
    assertThat(table.rows().get(1).values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"N, 12.50, 12.5", "N, '   7', 7", "F, 1.5e3, 1500", "N, '67,8', 67.8", "N, -0.25, -0.25"})
  void readsNumbers(char type, String text, double value) {
    assertThat(cell(type, text)).isEqualTo(value);
  }

  @Test
  void takesBlanksStarsAndZeroDatesAsNoValue() {
    assertThat(cell('N', "   ")).isNull();
    assertThat(cell('N', "****")).isNull();
    assertThat(cell('D', "00000000")).isNull();
    assertThat(cell('D', "        ")).isNull();
    assertThat(cell('L', "?")).isNull();
    assertThat(cell('C', "   ")).isNull();
  }

  @Test
  void keepsWhatIsNotOfItsColumnsTypeAsText() {
    DbfTable table = read(new DbfBytes().column("N", 'N', 8).column("D", 'D', 8).column("L", 'L', 1)
        .row(" ", "test", "20261332", "x").row(" ", "nan", "2026-1-1", "T").bytes(StandardCharsets.US_ASCII, 0), null,
            null);
    assertThat(table.rows().get(0).values()).isEqualTo(Map.of("N", "test", "D", "20261332", "L", "x"));
    assertThat(table.rows().get(1).values()).isEqualTo(Map.of("N", "nan", "D", "2026-1-1", "L", true));
    assertThat(codes(table)).containsExactly("DBF_VALUE_UNREADABLE", "DBF_VALUE_UNREADABLE", "DBF_VALUE_UNREADABLE");
  }

  @Test
  void keepsLongNumbersExactlyAsText() {
    assertThat(cell('N', "9223372036854775807")).isEqualTo("9223372036854775807");
    assertThat(cell('N', "9007199254740992")).isEqualTo(9007199254740992.0);
  }

  @Test
  void leavesOutABrokenCharacterAtTheEndOfAFullColumn() {
    byte[] bytes = new DbfBytes().column("NAME", 'C', 5).row(" ", "水源地").bytes(GBK, 0x4D);
    DbfTable table = read(bytes, null, null);
    assertThat(table.rows().get(0).values()).isEqualTo(Map.of("NAME", "水源"));
    assertThat(codes(table)).containsExactly("TEXT_CUT");
  }

  @Test
  void refusesARowWhoseTextIsNoneInTheEncodingInsteadOfGarblingIt() {
    byte[] bytes = new DbfBytes().column("NAME", 'C', 6).row(" ", "水源地").row(" ", "abc").bytes(GBK, 0x4D);
    DbfTable table = read(bytes, "UTF-8", null);
    assertThat(table.rows().get(0).faults()).extracting(f -> f.code().name()).containsExactly("TEXT_NOT_DECODABLE");
    assertThat(table.rows().get(1).faults()).isEmpty();
  }

  @Test
  void readsChineseColumnNamesAndTellsDoublesApart() {
    DbfTable table = read(new DbfBytes().column("地块名称", 'C', 10).column("A", 'N', 1).column("A", 'N', 1)
        .row(" ", "一号", "1", "2").bytes(GBK, 0), null, null);
    assertThat(table.rows().get(0).values()).isEqualTo(Map.of("地块名称", "一号", "A", 1.0, "A_2", 2.0));
    assertThat(codes(table)).containsExactly("ENCODING_ASSUMED");
  }

  @Test
  void noticesATableOutOfStep() {
    byte[] bytes = new DbfBytes().column("A", 'C', 3).row(" ", "abc").row("x", "def")
        .bytes(StandardCharsets.US_ASCII, 0);
    DbfTable table = read(bytes, null, null);
    assertThat(table.rows().get(0).faults()).isEmpty();
    assertThat(table.rows().get(1).faults()).extracting(f -> f.code().name()).containsExactly("DBF_INVALID");
  }

  @Test
  void readsNoMoreRowsThanTheFileHolds() {
    byte[] bytes = new DbfBytes().column("A", 'C', 3).row(" ", "abc").bytes(StandardCharsets.US_ASCII, 0);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);
    DbfTable table = read(bytes, null, null);
    assertThat(table.rows()).hasSize(1);
    assertThat(table.claimedRows()).isEqualTo(4294967295L);
    assertThat(codes(table)).containsExactly("DBF_HEADER_WRONG");
  }

  @Test
  void refusesTablesThatCannotBe() {
    byte[] good = new DbfBytes().column("A", 'C', 3).row(" ", "abc").bytes(StandardCharsets.US_ASCII, 0);
    refused("DBF_INVALID", Arrays.copyOf(good, 20));
    byte[] narrow = good.clone();
    narrow[10] = 2;
    refused("DBF_INVALID", narrow);
    byte[] zero = good.clone();
    zero[10] = 0;
    refused("DBF_INVALID", zero);
  }

  @Test
  void tellsColumnsThatAreNotRead() {
    DbfTable table = read(new DbfBytes().column("M", 'M', 10).column("A", 'C', 1).row(" ", "1", "x")
        .bytes(StandardCharsets.US_ASCII, 0), null, null);
    assertThat(table.rows().get(0).values()).isEqualTo(Map.of("A", "x"));
    assertThat(codes(table)).containsExactly("DBF_VALUE_UNREADABLE");
  }
}
