package lanxian.exchange.flatgeobuf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.attributes.TypedText;
import lanxian.exchange.encoding.StrictText;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import org.wololo.flatgeobuf.generated.ColumnType;

/** Values of one feature: number of the column, then the value as its type has it, little endian. */
final class FeatureProperties {
  private final List<FlatColumn> columns;
  private final Limits limits;
  private final Place where;
  private final List<Fault> faults;

  /** @param faults takes values that cannot be taken */
  FeatureProperties(List<FlatColumn> columns, Limits limits, Place where, List<Fault> faults) {
    this.columns = columns;
    this.limits = limits;
    this.where = where;
    this.faults = faults;
  }

  /** @throws FaultException FLATGEOBUF_INVALID where the bytes make no sense any more */
  Map<String, Object> read(ByteBuffer bytes) {
    Map<String, Object> values = new LinkedHashMap<>();
    ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (in.hasRemaining()) {
        int number = in.getShort() & 0xFFFF;
        if (number >= columns.size()) {
          throw invalid("a value of column %d of %d".formatted(number, columns.size()));
        }
        Object value = value(columns.get(number), in);
        if (value != null) {
          values.put(columns.get(number).name(), value);
        }
      }
      return values;
    } catch (BufferUnderflowException e) {
      throw invalid("values that end too early");
    }
  }

  private Object value(FlatColumn column, ByteBuffer in) {
    return switch (column.type()) {
      case ColumnType.Byte -> (Object) (double) in.get();
      case ColumnType.UByte -> (double) (in.get() & 0xFF);
      case ColumnType.Bool -> in.get() != 0;
      case ColumnType.Short -> (double) in.getShort();
      case ColumnType.UShort -> (double) (in.getShort() & 0xFFFF);
      case ColumnType.Int -> (double) in.getInt();
      case ColumnType.UInt -> (double) (in.getInt() & 0xFFFFFFFFL);
      case ColumnType.Long -> TypedText.whole(in.getLong());
      case ColumnType.ULong -> unsigned(in.getLong());
      case ColumnType.Float -> finite(column, Double.parseDouble(Float.toString(in.getFloat())));
      case ColumnType.Double -> finite(column, in.getDouble());
      case ColumnType.String -> text(column, in);
      case ColumnType.Json -> text(column, in) instanceof String text ? TypedText.json(text) : null;
      case ColumnType.DateTime -> text(column, in) instanceof String text ? TypedText.date(text) : null;
      case ColumnType.Binary -> {
        bytes(in);
        yield null; // no attribute
      }
      default -> throw invalid("a column of type %d".formatted(column.type()));
    };
  }

  private static Object unsigned(long value) {
    return value >= 0 ? TypedText.whole(value) : Long.toUnsignedString(value);
  }

  private Object finite(FlatColumn column, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    faults.add(Fault.of(ExchangeFault.ATTRIBUTE_INVALID, "%s is %s".formatted(column.name(), value), where));
    return null;
  }

  private Object text(FlatColumn column, ByteBuffer in) {
    Optional<String> text = StrictText.decode(bytes(in), StandardCharsets.UTF_8);
    Optional<Fault> wrong = text.isPresent() ? TypedText.wrong(column.name(), text.get(), limits, where)
        : Optional.of(Fault.of(ExchangeFault.TEXT_NOT_DECODABLE, column.name() + " holds bytes that are no UTF-8",
            where));
    wrong.ifPresent(faults::add);
    return wrong.isPresent() ? null : text.get();
  }

  private byte[] bytes(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw invalid("a value of %d bytes in %d".formatted(length & 0xFFFFFFFFL, in.remaining()));
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private FaultException invalid(String what) {
    return new FaultException(
        Fault.of(ExchangeFault.FLATGEOBUF_INVALID, "the feature states " + what, where));
  }
}
