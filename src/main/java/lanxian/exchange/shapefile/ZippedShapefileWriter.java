package lanxian.exchange.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.attributes.AttributeTable;
import lanxian.exchange.shapefile.ShapefileLayer.Shape;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.Spool;
import lanxian.exchange.write.WriteFault;
import lanxian.exchange.write.Written;

/**
 * Writes a zip of shapefiles: one, or where zones are of several kinds one for each kind, named after it. Texts are in
 * the plan's encoding, which the {@code .cpg} names; columns carry the short names of the attribute table and are as wide
 * as their widest value. What a shapefile cannot hold is a fault: texts above 254 bytes, characters that the encoding
 * lacks, files above 2 GB. Lost without a word are empty texts (read back as none) and digits of a number beyond 20.
 */
public final class ZippedShapefileWriter implements LayerWriter {
  private final AttributeTable table = AttributeTable.shipped();

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    ShapefileWriteOptions options = options(plan);
    DbfEncoder encoder = new DbfEncoder(plan.charset(), false, new ArrayList<>());
    try (Spool spool = Spool.of(plan, zones)) {
      ShapefileSurvey survey = ShapefileSurvey.of(plan, spool, encoder);
      ShortNames names = new ShortNames(table, plan.category(), plan.charset());
      List<DbfColumn> columns = survey.columns(names);
      survey.requireFitting(options, columns);
      ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      for (Map.Entry<Shape, ShapefileSurvey.Size> part : survey.sizes().entrySet()) {
        String name = survey.sizes().size() == 1 ? plan.name()
            : plan.name() + "_" + part.getKey().name().toLowerCase(Locale.ROOT);
        write(zip, options, new Part(name, part.getKey(), part.getValue(), columns), spool);
      }
      zip.finish();
      zip.flush();
      return new Written(spool.count(), notices(names));
    }
  }

  private static ShapefileWriteOptions options(LayerPlan plan) {
    String prj = EsriWkt.find(plan.crs()).orElseThrow(() -> new FaultException(
        Fault.of(WriteFault.CRS_NOT_WRITABLE, "no .prj is known for " + plan.crs().name())));
    boolean gbk = List.of("GBK", "GB18030", "GB2312").contains(plan.charset().name());
    return new ShapefileWriteOptions(prj, plan.charset(), true, gbk ? DbfFormat.LANGUAGE_GBK : 0, plan.modified(), false);
  }

  private static List<Notice> notices(ShortNames names) {
    return names.cut().isEmpty() ? List.of() : List.of(new Notice("COLUMNS_RENAMED",
        "column names of a shapefile have ten bytes: " + String.join(", ", names.cut())));
  }

  /** One shapefile of the zip. */
  private record Part(String name, Shape shape, ShapefileSurvey.Size size, List<DbfColumn> columns) {}

  /** Takes the zones of a part. */
  private interface Records {
    void take(Spool.Row row, byte[] shpContent) throws IOException;
  }

  private static void write(ZipOutputStream zip, ShapefileWriteOptions options, Part part, Spool spool)
      throws IOException {
    open(zip, options, part.name() + ".shp");
    zip.write(ShpRecord.fileHeader(part.shape(), part.size().shpBytes(), part.size().bounds()));
    long[] number = new long[1];
    each(part, spool, (row, content) -> {
      zip.write(ByteBuffer.allocate(8).putInt((int) ++number[0]).putInt(content.length / 2).array());
      zip.write(content);
    });
    open(zip, options, part.name() + ".shx");
    zip.write(ShpRecord.fileHeader(part.shape(), part.size().shxBytes(), part.size().bounds()));
    long[] offset = {ShapefileFormat.HEADER_BYTES};
    each(part, spool, (row, content) -> {
      zip.write(ByteBuffer.allocate(8).putInt((int) (offset[0] / 2)).putInt(content.length / 2).array());
      offset[0] += ShpRecord.HEADER + content.length;
    });
    table(zip, options, part, spool);
    text(zip, options, part.name() + ".prj", options.prj());
    text(zip, options, part.name() + ".cpg", options.charset().name());
  }

  private static void table(ZipOutputStream zip, ShapefileWriteOptions options, Part part, Spool spool)
      throws IOException {
    List<Fault> faults = new ArrayList<>();
    DbfEncoder encoder = new DbfEncoder(options.charset(), false, faults);
    open(zip, options, part.name() + ".dbf");
    zip.write(new DbfHead(options, encoder, part.name() + ".dbf", part.columns()).bytes(part.size().records()));
    each(part, spool, (row, content) -> {
      zip.write(DbfFormat.ACTIVE);
      zip.write(encoder.record(part.columns(), row.values(), Place.record(row.record())));
      if (!faults.isEmpty()) {
        throw new FaultException(faults); // dates of a year that dBASE does not have
      }
    });
    zip.write(DbfFormat.FILE_END);
  }

  private static void each(Part part, Spool spool, Records records) throws IOException {
    spool.forEach(row -> {
      if (ShapefileSurvey.shape(row.geometry()).orElseThrow() == part.shape()) {
        records.take(row, ShpRecord.content(part.shape(), row.geometry()));
      }
    });
  }

  private static void text(ZipOutputStream zip, ShapefileWriteOptions options, String name, String text)
      throws IOException {
    open(zip, options, name);
    zip.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void open(ZipOutputStream zip, ShapefileWriteOptions options, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(options.modified().atTime(LocalTime.MIDNIGHT));
    zip.putNextEntry(entry);
  }
}
