package lanxian.exchange.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import lanxian.domain.ZoneVersion;

/** Writes layers in one format. Safe for use by several threads. */
@FunctionalInterface
public interface LayerWriter {
  /**
   * Writes a layer, taking one zone at a time; the stream is flushed, not closed. Equal plans and zones give equal
   * bytes. If this fails, what went to the stream so far is no file and must be thrown away; files on disk that the
   * writer needed are removed either way.
   *
   * @param zones geometries in EPSG:4490, x = longitude
   * @throws lanxian.domain.FaultException with the faults of all zones (the first hundred of them), their records being
   *     positions in {@code zones} counted from 1: what the format cannot hold, see {@link WriteFault}, and what
   *     {@link lanxian.geo.Reprojector#fromStored} refuses
   */
  Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException;
}
