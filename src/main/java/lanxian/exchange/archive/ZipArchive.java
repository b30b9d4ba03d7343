package lanxian.exchange.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks the wanted entries of a zip file into memory. */
public final class ZipArchive {
  /** Below this an entry may grow by any ratio: short texts of blanks do. */
  private static final long RATIO_FROM = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private final SourceFile archive;
  private final Limits limits;
  private long unpacked;

  private ZipArchive(SourceFile archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * What an archive holds.
   *
   * @param files wanted entries, unpacked, in the order of the archive
   * @param others names of the other entries
   * @param gbkNames true if a name was not UTF-8 and read as GBK
   */
  public record Contents(List<SourceFile> files, List<String> others, boolean gbkNames) {}

  /** True if the bytes begin as a zip file does, an empty one included. */
  public static boolean looksLikeOne(byte[] bytes) {
    return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K'
        && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
  }

  /**
   * @param wanted tells by name which entries to unpack
   * @throws FaultException ARCHIVE_UNREADABLE, ARCHIVE_TOO_MANY_ENTRIES, ARCHIVE_TOO_LARGE, ARCHIVE_ENCRYPTED,
   *     ARCHIVE_ENTRY_TWICE
   */
  public static Contents unpack(SourceFile archive, Limits limits, Predicate<String> wanted) {
    CentralDirectory.requireFewEntries(archive, limits.maxEntries());
    return new ZipArchive(archive, limits).unpack(wanted);
  }

  private Contents unpack(Predicate<String> wanted) {
    List<SourceFile> files = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean gbk = false;
    try (ZipFile zip = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive.bytes()))
        .setIgnoreLocalFileHeader(true).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        EntryName name = EntryName.of(entry);
        gbk |= name.gbk();
        if (entry.isDirectory() || name.isJunk()) {
          continue;
        }
        if (!wanted.test(name.text())) {
          others.add(name.text());
          continue;
        }
        if (!names.add(name.text().toLowerCase(Locale.ROOT))) {
          throw fault(ExchangeFault.ARCHIVE_ENTRY_TWICE, "two entries are called " + name.text(), name.text());
        }
        files.add(new SourceFile(name.text(), bytes(zip, entry, name.text())));
      }
    } catch (FaultException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Broken archives make the library fail in many ways, some of them unchecked.
      throw fault(ExchangeFault.ARCHIVE_UNREADABLE, "the zip file is broken: " + e.getMessage(), archive.name());
    }
    return new Contents(files, others, gbk);
  }

  private byte[] bytes(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw fault(ExchangeFault.ARCHIVE_ENCRYPTED, name + " is encrypted", name);
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw fault(ExchangeFault.ARCHIVE_UNREADABLE, "%s is packed by method %d, which is not read"
          .formatted(name, entry.getMethod()), name);
    }
    long packed = Math.max(1, Math.min(entry.getCompressedSize(), archive.bytes().length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        crc.update(buffer, 0, n);
        unpacked += n;
        requireSmall(out.size(), packed, name);
      }
    }
    if (crc.getValue() != entry.getCrc()) {
      throw fault(ExchangeFault.ARCHIVE_UNREADABLE, name + " does not have the check sum stated for it", name);
    }
    return out.toByteArray();
  }

  private void requireSmall(long size, long packed, String name) {
    if (unpacked > limits.maxUnpackedBytes() || size > limits.maxFileBytes()) {
      throw fault(ExchangeFault.ARCHIVE_TOO_LARGE, "%s unpacks to more than %d bytes in all".formatted(
          archive.name(), Math.min(limits.maxUnpackedBytes(), limits.maxFileBytes())), name);
    }
    if (size > RATIO_FROM && size / packed > limits.maxRatio()) {
      throw fault(ExchangeFault.ARCHIVE_TOO_LARGE, "%s grows to more than %d times its packed size"
          .formatted(name, limits.maxRatio()), name);
    }
  }

  private static FaultException fault(ExchangeFault code, String detail, String where) {
    return new FaultException(Fault.of(code, detail, Place.file(where)));
  }
}
