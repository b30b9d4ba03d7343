package lanxian.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import lanxian.domain.FaultException;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
  private static final byte[] TEXT = "蓝线".getBytes(StandardCharsets.UTF_8);
  private static final Limits SMALL = new Limits(1 << 20, 3 << 20, 20, 100, 10, 10, 10, 10, 10);

  private static ZipArchive.Contents unpack(byte[] bytes) {
    return ZipArchive.unpack(new SourceFile("a.zip", bytes), SMALL, name -> name.endsWith(".txt"));
  }

  private static void refused(String code, byte[] bytes) {
    assertThatThrownBy(() -> unpack(bytes)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  @Test
  void unpacksWantedEntriesAndListsOthers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("dir/", new byte[0]);
    files.put("dir/地块.txt", TEXT);
    files.put("dir/other.bin", TEXT);
    files.put("__MACOSX/dir/._x.txt", TEXT);
    ZipArchive.Contents contents = unpack(ZipBytes.of(files));
    assertThat(contents.files()).extracting(SourceFile::name).containsExactly("dir/地块.txt");
    assertThat(contents.files().get(0).bytes()).isEqualTo(TEXT);
    assertThat(contents.others()).containsExactly("dir/other.bin");
    assertThat(contents.gbkNames()).isFalse();
  }

  @Test
  void readsNamesInGbk() {
    ZipArchive.Contents contents = unpack(ZipBytes.of(Map.of("昌吉州/地块坐标.txt", TEXT), Charset.forName("GBK")));
    assertThat(contents.files()).extracting(SourceFile::name).containsExactly("昌吉州/地块坐标.txt");
    assertThat(contents.gbkNames()).isTrue();
  }

  @Test
  void neverUsesNamesAsPaths() {
    ZipArchive.Contents contents = unpack(ZipBytes.of(Map.of("../../etc/passwd.txt", TEXT)));
    assertThat(contents.files()).extracting(SourceFile::name).containsExactly("../../etc/passwd.txt");
    assertThat(unpack(ZipBytes.of(Map.of("C:\\a\nb.txt", TEXT))).files()).extracting(SourceFile::name)
        .containsExactly("C:/a?b.txt");
  }

  @Test
  void stopsABombByRatioAndBySize() {
    refused("ARCHIVE_TOO_LARGE", ZipBytes.of(Map.of("a.txt", new byte[1 << 22])));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      many.put(i + ".txt", noise(1 << 19, i));
    }
    refused("ARCHIVE_TOO_LARGE", ZipBytes.of(many));
    Limits wide = new Limits(1 << 24, 1 << 25, 20, 100, 10, 10, 10, 10, 10);
    byte[] bomb = ZipBytes.of(Map.of("a.txt", new byte[1 << 22]));
    assertThatThrownBy(() -> ZipArchive.unpack(new SourceFile("a.zip", bomb), wide, name -> true))
        .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults().get(0).detail()).contains("times"));
  }

  @Test
  void doesNotUnpackWhatIsNotWanted() {
    assertThat(unpack(ZipBytes.of(Map.of("a.bin", new byte[1 << 22]))).others()).containsExactly("a.bin");
  }

  @Test
  void refusesEntriesWithoutEnd() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 21; i++) {
      files.put(i + ".txt", TEXT);
    }
    refused("ARCHIVE_TOO_MANY_ENTRIES", ZipBytes.of(files));
    byte[] liar = ZipBytes.of(Map.of("a.txt", TEXT));
    ByteBuffer.wrap(liar).order(ByteOrder.LITTLE_ENDIAN).putShort(liar.length - 12, (short) 60_000);
    refused("ARCHIVE_TOO_MANY_ENTRIES", liar);
  }

  @Test
  void refusesBillionsOfClaimedEntries() {
    byte[] zip = ZipBytes.of(Map.of("a.txt", TEXT));
    ByteBuffer end64 = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
    end64.putInt(0, 0x06064B50).putLong(4, 44).putLong(24, 5_000_000_000L).putLong(32, 5_000_000_000L);
    byte[] claimed = new byte[zip.length + 56];
    System.arraycopy(zip, 0, claimed, 0, zip.length - 22);
    System.arraycopy(end64.array(), 0, claimed, zip.length - 22, 56);
    System.arraycopy(zip, zip.length - 22, claimed, zip.length + 34, 22);
    refused("ARCHIVE_TOO_MANY_ENTRIES", claimed);
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", TEXT);
    files.put("A.TXT".replace("TXT", "txt"), TEXT);
    refused("ARCHIVE_ENTRY_TWICE", ZipBytes.of(files));
  }

  @Test
  void refusesBrokenAndEncryptedArchives() {
    byte[] good = ZipBytes.of(Map.of("a.txt", noise(5_000, 3)));
    refused("ARCHIVE_UNREADABLE", Arrays.copyOf(good, good.length - 30));
    refused("ARCHIVE_UNREADABLE", "PK\3\4 this is no zip".getBytes(StandardCharsets.ISO_8859_1));
    byte[] flipped = good.clone();
    flipped[2000] ^= 0x55;
    refused("ARCHIVE_UNREADABLE", flipped);
    byte[] locked = ZipBytes.of(Map.of("a.txt", TEXT));
    for (int i = 0; i + 4 < locked.length; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
        locked[i + 8] |= 1;
      }
    }
    refused("ARCHIVE_ENCRYPTED", locked);
  }

  @Test
  void cutAnywhereIsRefusedOrWhole() {
    byte[] good = ZipBytes.of(Map.of("a.txt", TEXT));
    for (int length = 0; length < good.length; length++) {
      refused("ARCHIVE_UNREADABLE", Arrays.copyOf(good, length));
    }
  }

  private static byte[] noise(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
