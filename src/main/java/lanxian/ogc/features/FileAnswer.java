package lanxian.ogc.features;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.write.LayerPlan;
import lanxian.geo.Crs;
import lanxian.http.Parameters;
import lanxian.layers.Layer;
import lanxian.siting.overlap.ZoneShape;

/**
 * Features as a file. It is written to the disk first: what cannot be written in the format is told as a problem, and
 * nobody ever gets half a file. It never lies in memory as a whole.
 *
 * @param charset encoding of the texts, where the format leaves a choice
 */
record FileAnswer(ExportFormat format, Charset charset, boolean byteOrderMark) {
  private static final Map<String, String> CHARSETS =
      Map.of("UTF-8", "UTF-8", "GBK", "GBK", "GB18030", "GB18030");

  /** Reads the parameters {@code encoding} and {@code bom}. */
  static FileAnswer of(ExportFormat format, Parameters parameters) {
    String name = format.charsetChosen() ? parameters.oneOf("encoding", CHARSETS.keySet(), null) : null;
    boolean mark = format == ExportFormat.CSV && parameters.flag("bom", false);
    return new FileAnswer(format, name == null ? format.defaultCharset() : Charset.forName(CHARSETS.get(name)), mark);
  }

  /**
   * Sends the features.
   *
   * @throws lanxian.domain.FaultException if the format cannot hold them
   */
  void send(Context ctx, Layer layer, List<ZoneShape> features, Crs crs) throws IOException {
    LayerPlan plan = LayerPlan.of(layer.category(), layer.schema(), crs, layer.asOf()).withCharset(charset);
    Path file = Files.createTempFile("lanxian-", "." + format.ending());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        format.writer().write(byteOrderMark ? plan.withByteOrderMark() : plan,
            features.stream().map(ZoneShape::zone).iterator(), out);
      }
      ctx.contentType(format == ExportFormat.TXT ? "text/plain; charset=" + charset.name() : format.mediaType());
      ctx.header("Content-Disposition", "attachment; filename=\"" + layer.id() + "." + format.ending() + "\"");
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(ctx.outputStream());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
