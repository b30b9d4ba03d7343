package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;
import lanxian.exchange.shapefile.ShapefileLayer.Row;
import org.locationtech.jts.geom.Envelope;

/** Bytes of {@code .shp} and {@code .shx} of a layer in memory. */
final class ShpEncoder {
  private static final int HEADER = ShapefileFormat.HEADER_BYTES;

  private final ShapefileLayer layer;
  private final List<byte[]> records = new ArrayList<>();
  private final Envelope bounds = new Envelope();

  /** Reads the layer; geometries that do not fit are added to the faults. */
  ShpEncoder(ShapefileLayer layer, List<Fault> faults) {
    this.layer = layer;
    long size = HEADER;
    for (int i = 0; i < layer.rows().size(); i++) {
      Row row = layer.rows().get(i);
      if (!layer.shape().holds(row.geometry())) {
        faults.add(Fault.of(ShapefileWriteFault.GEOMETRY_NOT_OF_LAYER_TYPE,
            row.geometry().getGeometryType() + " in a layer of " + layer.shape(),
            new Place(null, null, layer.name() + ".shp", null, i + 1L, null, null)));
        continue;
      }
      byte[] record = ShpRecord.content(layer.shape(), row.geometry());
      if (row.geometry() != null) {
        bounds.expandToInclude(row.geometry().getEnvelopeInternal());
      }
      records.add(record);
      size += 8 + record.length;
    }
    if (size > Integer.MAX_VALUE - 8) {
      faults.add(Fault.of(ShapefileWriteFault.LAYER_TOO_LARGE, size + " bytes", Place.file(layer.name() + ".shp")));
    }
  }

  byte[] shp() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + records.stream().mapToInt(record -> 8 + record.length).sum());
    out.put(ShpRecord.fileHeader(layer.shape(), out.capacity(), bounds));
    for (int i = 0; i < records.size(); i++) {
      out.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
    }
    return out.array();
  }

  byte[] shx() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 8 * records.size());
    out.put(ShpRecord.fileHeader(layer.shape(), out.capacity(), bounds));
    int offset = HEADER / 2;
    for (byte[] record : records) {
      out.putInt(offset).putInt(record.length / 2);
      offset += 4 + record.length / 2;
    }
    return out.array();
  }
}
