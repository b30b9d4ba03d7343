package lanxian.exchange.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.ZoneColumn;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.temporary.TempFile;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Zones in their target CRS, on disk, to be gone through as often as a format needs: some write counts, bounds and widths
 * before the first feature. Closing removes the file.
 */
public final class Spool implements Closeable {
  private static final int BUFFER = 1 << 16;
  private final TempFile file;
  private final LayerPlan plan;
  private final Envelope bounds = new Envelope();
  private final Set<String> typeNames = new TreeSet<>();
  private long count;

  private Spool(LayerPlan plan, TempFile file) {
    this.plan = plan;
    this.file = file;
  }

  /**
   * One zone.
   *
   * @param record position, from 1
   * @param geometry in the plan's CRS
   * @param values one per column of the plan's schema, in the column's class; null where there is none
   */
  public record Row(long record, String zoneId, Geometry geometry, List<Object> values) {}

  /** Takes rows. */
  @FunctionalInterface
  public interface Sink {
    void take(Row row) throws IOException;
  }

  /**
   * Takes all zones in.
   *
   * @throws lanxian.domain.FaultException as {@link ZoneFeed#run}
   */
  public static Spool of(LayerPlan plan, Iterator<ZoneVersion> zones) throws IOException {
    TempFile file = TempFile.named("spool");
    Spool spool = new Spool(plan, file);
    try {
      spool.fill(zones);
      return spool;
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  private void fill(Iterator<ZoneVersion> zones) throws IOException {
    WKBWriter wkb = new WKBWriter();
    try (DataOutputStream out = new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(file.path()), BUFFER))) {
      count = ZoneFeed.run(plan, zones, (record, zone, geometry) -> {
        byte[] bytes = wkb.write(geometry);
        out.writeInt(bytes.length);
        out.write(bytes);
        SpoolValue.write(out, zone.zoneId());
        for (ZoneColumn column : plan.schema().columns()) {
          SpoolValue.write(out, column.of(zone));
        }
        bounds.expandToInclude(geometry.getEnvelopeInternal());
        typeNames.add(geometry.getGeometryType());
      });
    }
  }

  public long count() {
    return count;
  }

  /** Bounds in the plan's CRS; null envelope if there is nothing. */
  public Envelope bounds() {
    return bounds.copy();
  }

  public LayerShape shape() {
    return LayerShape.of(typeNames);
  }

  /** Hands every zone on, in order. */
  public void forEach(Sink sink) throws IOException {
    WKBReader wkb = new WKBReader();
    int columns = plan.schema().columns().size();
    try (DataInputStream in = new DataInputStream(
        new BufferedInputStream(Files.newInputStream(file.path()), BUFFER))) {
      for (long record = 1; record <= count; record++) {
        Geometry geometry = wkb.read(in.readNBytes(in.readInt()));
        String zoneId = (String) SpoolValue.read(in);
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = SpoolValue.read(in);
        }
        sink.take(new Row(record, zoneId, geometry, new ArrayList<>(Arrays.asList(values))));
      }
    } catch (ParseException e) {
      throw new IOException("a temporary file was changed", e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
