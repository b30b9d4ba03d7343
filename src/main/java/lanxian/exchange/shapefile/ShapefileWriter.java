package lanxian.exchange.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;

/**
 * Writes layers as shapefiles: {@code .shp}, {@code .shx}, {@code .dbf} and, as the options say, {@code .prj} and
 * {@code .cpg}. Equal layers and options give equal bytes.
 *
 * <p>What the format cannot say is lost and not told: an empty text reads back as none, and spaces at the end of a text
 * are gone. Everything else that does not fit is a fault.
 */
public final class ShapefileWriter {
  private final ShapefileWriteOptions options;

  public ShapefileWriter(ShapefileWriteOptions options) {
    this.options = options;
  }

  /**
   * Bytes by file name.
   *
   * @param files in the order shp, shx, dbf, prj, cpg
   * @param notices TEXTS_CUT if long texts were cut
   */
  public record Encoded(Map<String, byte[]> files, List<Notice> notices) {}

  /**
   * The layer's files.
   *
   * @throws FaultException with every {@link ShapefileWriteFault} and its record
   */
  public Encoded encode(ShapefileLayer layer) {
    List<Fault> faults = new ArrayList<>();
    ShpEncoder shapes = new ShpEncoder(layer, faults);
    DbfWriter table = new DbfWriter(options, faults);
    byte[] dbf = table.write(layer);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(layer.name() + ".shp", shapes.shp());
    files.put(layer.name() + ".shx", shapes.shx());
    files.put(layer.name() + ".dbf", dbf);
    if (options.prj() != null) {
      files.put(layer.name() + ".prj", options.prj().getBytes(StandardCharsets.US_ASCII));
    }
    if (options.cpg()) {
      files.put(layer.name() + ".cpg", options.charset().name().getBytes(StandardCharsets.US_ASCII));
    }
    return new Encoded(files, notices(table.cutTexts()));
  }

  private static List<Notice> notices(int cutTexts) {
    return cutTexts == 0 ? List.of() : List.of(new Notice("TEXTS_CUT", cutTexts + " texts longer than their column"));
  }

  /**
   * Writes the files into a directory that exists; files of the same name are replaced. Nothing is written if the layer
   * has a fault.
   */
  public List<Notice> writeTo(Path directory, ShapefileLayer layer) throws IOException {
    Encoded encoded = encode(layer);
    for (Map.Entry<String, byte[]> file : encoded.files().entrySet()) {
      Files.write(directory.resolve(file.getKey()), file.getValue());
    }
    return encoded.notices();
  }

  /**
   * Writes several layers into one zip archive with entry names in UTF-8 (flagged as such) and the options' date as
   * entry time. The stream is flushed, not closed. Nothing is written if any layer has a fault.
   */
  public List<Notice> writeZip(OutputStream out, List<ShapefileLayer> layers) throws IOException {
    List<Notice> notices = new ArrayList<>();
    List<Encoded> all = encodeAll(layers);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Encoded encoded : all) {
      for (Map.Entry<String, byte[]> file : encoded.files().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(options.modified().atTime(LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
      notices.addAll(encoded.notices());
    }
    zip.finish();
    zip.flush();
    return notices;
  }

  private List<Encoded> encodeAll(List<ShapefileLayer> layers) {
    List<Encoded> all = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (ShapefileLayer layer : layers) {
      try {
        all.add(encode(layer));
      } catch (FaultException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return all;
  }
}
