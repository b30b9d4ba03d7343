package lanxian.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of other projects' tests, above all those in Chinese. */
@Tag("corpus")
class EncodingCorpusTest {
  private static final Path HOSTILE =
      Path.of(System.getenv().getOrDefault("LANXIAN_CORPUS", "../shared/data")).resolve("hostile");

  private static DbfTable read(String file, String told) throws IOException {
    Path dbf = HOSTILE.resolve(file);
    Path cpg = dbf.resolveSibling(dbf.getFileName().toString().replace(".dbf", ".cpg"));
    return new DbfReader(Limits.IMPORT).read(new SourceFile(file, Files.readAllBytes(dbf)), told,
        Files.exists(cpg) ? Files.readString(cpg) : null);
  }

  @ParameterizedTest
  @CsvSource({
      "mapshaper/dbf/gbk.dbf, NAME, 简体国语, GB18030, 'not UTF-8, common Chinese in GB18030'",
      "mapshaper/dbf/gb2312.dbf, NAME, 简体国语, GB18030, 'not UTF-8, common Chinese in GB18030'",
      "mapshaper/dbf/utf8.dbf, NAME, 国语國語, UTF-8, every text is valid UTF-8",
      "mapshaper/dbf/ldid/chinese.dbf, NAME, 简体, GB18030, language byte 0x7A",
      "gdal/shp/chinese.dbf, 中国, 中国, GB18030, language byte 0x4D",
      "shapefile_rs/file_cp936.dbf, TEST, 测试中文, GB18030, .cpg",
      "mapshaper/dbf/cpg/big5.dbf, NAME, 國語, Big5, .cpg",
      "mapshaper/dbf/cpg/euckr.dbf, NAME, 한국말, EUC-KR, .cpg",
      "mapshaper/dbf/cpg/koi8r.dbf, NAME, русский, KOI8-R, .cpg",
      "mapshaper/dbf/cpg/latin2.dbf, NAME, čeština, ISO-8859-2, .cpg",
      "mapshaper/dbf/cpg/shiftjis.dbf, NAME, カタカナひらがな, Shift_JIS, .cpg",
      "mapshaper/dbf/cpg/win1251.dbf, NAME, РУССКИЙ, windows-1251, .cpg",
      "mapshaper/dbf/cpg/win874.dbf, NAME, ภาษาไทย, x-windows-874, .cpg",
      "gdal/shp/departs.dbf, NOMDéPART, Pallaïssou, windows-1252, language byte 0x57",
      "mbostock_shapefile/latin1-property.dbf, name, México, windows-1252, language byte 0x57",
      "mbostock_shapefile/utf8-property.dbf, ☃, ηελλο ςορλδ, UTF-8, .cpg"})
  void decodesTextsThatStateTheirEncodingOrShowIt(String file, String column, String text, String charset, String how)
      throws IOException {
    DbfTable table = read(file, null);
    assertThat(table.encoding().charset().name()).isEqualTo(charset);
    assertThat(table.encoding().how()).isEqualTo(how);
    assertThat(table.rows().get(table.rows().size() - 1).values().get(column)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
      "mapshaper/dbf/big5.dbf, big5, 繁體國語",
      "mapshaper/dbf/shiftjis.dbf, shiftjis, 西蒲原郡弥彦村",
      "mapshaper/dbf/eucjp.dbf, EUC-JP, 西蒲原郡弥彦村",
      "mapshaper/dbf/latin1.dbf, latin1, Peçeña México",
      "mapshaper/dbf/periphereies.dbf, ISO-8859-7, Π. ΑΤΤΙΚΗΣ",
      "pyshp/latin1.dbf, latin1, Ñandú"})
  void decodesTextsInTheEncodingTheUserNames(String file, String told, String text) throws IOException {
    DbfTable table = read(file, told);
    assertThat(table.encoding().how()).isEqualTo("as told");
    assertThat(table.rows().get(table.rows().size() - 1).values()).containsValue(text);
  }

  @ParameterizedTest
  @CsvSource({"mapshaper/dbf/shiftjis.dbf", "mapshaper/dbf/latin1.dbf", "mapshaper/dbf/periphereies.dbf",
      "pyshp/latin1.dbf"})
  void asksForTheEncodingInsteadOfGarbling(String file) {
    assertThatThrownBy(() -> read(file, null)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo("ENCODING_UNDETERMINED"));
  }

  @Test
  void saysWhenItAssumedChinese() throws IOException {
    // EUC-JP has the byte ranges of GB2312: no program can tell the two apart by bytes, so it must say what it took.
    assertThat(read("mapshaper/dbf/eucjp.dbf", null).notices()).extracting(Notice::code).contains("ENCODING_ASSUMED");
  }

  /** Where the other library copes with a table, both read the same from it. */
  @TestFactory
  Stream<DynamicTest> agreesWithAnotherLibrary() throws IOException {
    List<Path> tables;
    try (Stream<Path> all = Files.walk(HOSTILE)) {
      tables = all.filter(file -> file.toString().endsWith(".dbf")).sorted().toList();
    }
    return tables.stream().map(file -> DynamicTest.dynamicTest(HOSTILE.relativize(file).toString(), () -> agree(file)));
  }

  private static void agree(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    DbfTable ours = new DbfReader(Limits.IMPORT).read(new SourceFile("t.dbf", bytes), "ISO-8859-1", null);
    Charset latin1 = StandardCharsets.ISO_8859_1;
    try (DBFReader theirs = new DBFReader(new ByteArrayInputStream(bytes), latin1, true)) {
      for (DbfTable.Row row : ours.rows()) {
        Object[] cells = theirs.nextRecord();
        assertThat(row.deleted()).isEqualTo(cells[0]);
        int column = 1;
        for (Object value : row.values().values()) {
          while (normal(cells[column]) == null) {
            column++;
          }
          assertThat(normal(cells[column++])).isEqualTo(normal(value));
        }
      }
    } catch (DBFException e) {
      assertThat(ours.notices().size() + ours.rows().stream().mapToInt(r -> r.faults().size()).sum())
          .as("the other library gives up: %s", e.getMessage()).isPositive();
    }
  }

  private static Object normal(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }
    if (value instanceof String text) {
      int end = text.indexOf('\0');
      String plain = (end < 0 ? text : text.substring(0, end)).strip();
      return plain.isEmpty() ? null : plain.matches("\\d{16,}") ? (Object) Double.valueOf(plain) : plain;
    }
    return value;
  }
}
