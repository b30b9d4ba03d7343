package lanxian.exchange.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import java.util.Optional;
import lanxian.domain.ZoneColumn;
import lanxian.exchange.write.CrsWkt;
import lanxian.exchange.write.LayerPlan;
import lanxian.exchange.write.Spool;
import lanxian.geo.Crs;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Header;

/** The header with its length before it. */
final class HeaderTable {
  private HeaderTable() {}

  static byte[] of(LayerPlan plan, Spool spool) {
    FlatBufferBuilder builder = new FlatBufferBuilder(4096);
    int name = builder.createString(plan.name());
    int title = builder.createString(plan.title());
    int crs = crs(builder, plan.crs());
    int columns = columns(builder, plan.schema().columns());
    Envelope bounds = spool.bounds();
    int envelope = bounds.isNull() ? 0 : Header.createEnvelopeVector(builder,
        new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()});
    int header = Header.createHeader(builder, name, envelope, GeometryTables.type(spool.shape().typeName()), false, false,
        false, false, columns, spool.count(), spool.count() == 0 ? 0 : FlatGeobufFormat.NODE_SIZE, crs, title, 0, 0);
    Header.finishSizePrefixedHeaderBuffer(builder, header);
    return builder.sizedByteArray();
  }

  private static int columns(FlatBufferBuilder builder, List<ZoneColumn> columns) {
    int[] tables = new int[columns.size()];
    for (int i = 0; i < tables.length; i++) {
      ZoneColumn column = columns.get(i);
      int name = builder.createString(column.name());
      int title = builder.createString(column.title().zh());
      int description = builder.createString(column.title().en());
      tables[i] = Column.createColumn(builder, name, FeatureTables.type(column.type()), title, description, -1, -1, -1,
          true, false, false, 0);
    }
    return Header.createColumnsVector(builder, tables);
  }

  private static int crs(FlatBufferBuilder builder, Crs crs) {
    int name = builder.createString(crs.name());
    Optional<Integer> code = CrsWkt.epsg(crs);
    int organization = code.isPresent() ? builder.createString("EPSG") : 0;
    int wkt = CrsWkt.of(crs).map(builder::createString).orElse(0);
    return org.wololo.flatgeobuf.generated.Crs.createCrs(
        builder, organization, code.orElse(0), name, 0, wkt, 0);
  }
}
