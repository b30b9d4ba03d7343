package lanxian.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lanxian.domain.Fault;
import lanxian.domain.Place;

/**
 * Writes dBASE III tables. Own code because javadbf 1.14's writer stamps the clock's date into the header, cuts long
 * texts without a word and takes no Chinese column names.
 */
final class DbfWriter {
  private final ShapefileWriteOptions options;
  private final List<Fault> faults;
  private final DbfEncoder encoder;

  DbfWriter(ShapefileWriteOptions options, List<Fault> faults) {
    this.options = options;
    this.faults = faults;
    this.encoder = new DbfEncoder(options.charset(), options.cutLongTexts(), faults);
  }

  int cutTexts() {
    return encoder.cutTexts();
  }

  /** The whole file; what is wrong is added to the faults. */
  byte[] write(ShapefileLayer layer) {
    String file = layer.name() + ".dbf";
    DbfHead head = new DbfHead(options, encoder, file, layer.columns());
    List<Fault> ofHead = new ArrayList<>();
    head.check(layer.rows().size(), ofHead::add);
    faults.addAll(ofHead);
    boolean tooLarge = ofHead.stream().anyMatch(fault -> fault.code() == ShapefileWriteFault.TABLE_TOO_WIDE
        || fault.code() == ShapefileWriteFault.LAYER_TOO_LARGE);
    if (tooLarge) {
      return new byte[0];
    }
    ByteBuffer out = ByteBuffer.allocate((int) head.tableLength(layer.rows().size()));
    if (ofHead.isEmpty()) {
      out.put(head.bytes(layer.rows().size()));
    }
    for (int i = 0; i < layer.rows().size(); i++) {
      Place where = Place.record(i + 1L).inFile(file);
      out.put(DbfFormat.ACTIVE).put(encoder.record(layer.columns(), layer.rows().get(i).values(), where));
    }
    return out.put(DbfFormat.FILE_END).array();
  }
}
