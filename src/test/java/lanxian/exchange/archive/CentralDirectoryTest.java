package lanxian.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.exchange.layer.SourceFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentralDirectoryTest {
  private static final byte[] ZIP = ZipBytes.of(Map.of("a.txt", new byte[10], "b.txt", new byte[10]));

  private static void check(byte[] bytes, int max) {
    CentralDirectory.requireFewEntries(new SourceFile("a.zip", bytes), max);
  }

  private static void refused(String code, byte[] bytes, int max) {
    assertThatThrownBy(() -> check(bytes, max)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  @Test
  void countsWhatIsThere() {
    assertThatCode(() -> check(ZIP, 2)).doesNotThrowAnyException();
    refused("ARCHIVE_TOO_MANY_ENTRIES", ZIP, 1);
  }

  @Test
  void findsTheEndBehindWhichAComment() {
    byte[] commented = Arrays.copyOf(ZIP, ZIP.length + 300);
    assertThatCode(() -> check(commented, 2)).doesNotThrowAnyException();
    refused("ARCHIVE_UNREADABLE", Arrays.copyOf(ZIP, ZIP.length + 70_000), 2);
    refused("ARCHIVE_UNREADABLE", new byte[0], 2);
    refused("ARCHIVE_UNREADABLE", Arrays.copyOf(ZIP, 30), 2);
  }

  @Test
  void believesTheLargestOfAllClaims() {
    byte[] liar = ZIP.clone();
    ByteBuffer.wrap(liar).order(ByteOrder.LITTLE_ENDIAN).putShort(liar.length - 12, (short) 7);
    refused("ARCHIVE_TOO_MANY_ENTRIES", liar, 6);
    byte[] modest = ZIP.clone();
    ByteBuffer.wrap(modest).order(ByteOrder.LITTLE_ENDIAN).putShort(modest.length - 12, (short) 0);
    refused("ARCHIVE_TOO_MANY_ENTRIES", modest, 1);
  }

  @ParameterizedTest
  @CsvSource({"__MACOSX/a/._b.shp, true", "a/._b.shp, true", "a/.DS_Store, true", "Thumbs.db, true", "a/b.shp, false"})
  void knowsWhatSystemsAddOnTheirOwn(String name, boolean junk) {
    assertThat(new EntryName(name, false).isJunk()).isEqualTo(junk);
  }

  @Test
  void readsNamesThatAreNoTextAtAllByteByByte() {
    ZipArchiveEntry entry = new ZipArchiveEntry("x") {
      @Override
      public byte[] getRawName() {
        return new byte[] {(byte) 0xFF, (byte) 0xFE, '.', 's'};
      }
    };
    assertThat(EntryName.of(entry).text()).isEqualTo("ÿþ.s");
  }
}
