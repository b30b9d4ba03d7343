package lanxian.exchange.flatgeobuf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.exchange.temporary.TempFile;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.LayerShape;
import lanxian.exchange.write.LayerWriter;
import lanxian.exchange.write.Spool;
import lanxian.exchange.write.Written;

/**
 * Writes FlatGeobuf with its index, for which features stand in the order of a Hilbert curve, not in that of their ids. A
 * layer of single and multi-geometries of one kind is one of multi-geometries. The features wait on disk for the index
 * before them; of each only bounds and size are kept in memory.
 */
public final class FlatGeobufWriter implements LayerWriter {
  private static final int BUFFER = 1 << 16;

  @Override
  public Written write(LayerPlan plan, Iterator<ZoneVersion> zones, OutputStream out) throws IOException {
    try (Spool spool = Spool.of(plan, zones); TempFile features = TempFile.named("features")) {
      OutputStream buffered = new BufferedOutputStream(out, BUFFER);
      buffered.write(FlatGeobufFormat.MAGIC);
      buffered.write(HeaderTable.of(plan, spool));
      if (spool.count() > 0) {
        long[] offsets = new long[Math.toIntExact(spool.count()) + 1];
        PackedIndex index = encode(spool, features, offsets);
        int[] order = index.order(spool.bounds());
        index.write(buffered, order);
        copy(features, offsets, order, buffered);
      }
      buffered.flush();
      return new Written(spool.count(), List.of());
    }
  }

  private static PackedIndex encode(Spool spool, TempFile file, long[] offsets) throws IOException {
    PackedIndex index = new PackedIndex(offsets.length - 1);
    LayerShape shape = spool.shape();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.path()), BUFFER)) {
      spool.forEach(row -> {
        byte[] feature = FeatureTables.of(shape.of(row.geometry()), row.values());
        out.write(feature);
        int number = (int) row.record();
        offsets[number] = offsets[number - 1] + feature.length;
        index.add(row.geometry().getEnvelopeInternal(), feature.length);
      });
    }
    return index;
  }

  private static void copy(TempFile file, long[] offsets, int[] order, OutputStream out) throws IOException {
    try (RandomAccessFile features = new RandomAccessFile(file.path().toFile(), "r")) {
      for (int number : order) {
        byte[] feature = new byte[(int) (offsets[number + 1] - offsets[number])];
        features.seek(offsets[number]);
        features.readFully(feature);
        out.write(feature);
      }
    }
  }
}
