package lanxian.exchange.write;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values of columns as bytes: a letter for the class, then the value. */
final class SpoolValue {
  private SpoolValue() {}

  static void write(DataOutputStream out, Object value) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String text) {
      out.writeByte('S');
      text(out, text);
    } else if (value instanceof Double number) {
      out.writeByte('D');
      out.writeDouble(number);
    } else if (value instanceof Integer number) {
      out.writeByte('I');
      out.writeInt(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? 'T' : 'F');
    } else if (value instanceof LocalDate day) {
      out.writeByte('L');
      out.writeLong(day.toEpochDay());
    } else if (value instanceof List<?> list) {
      out.writeByte('A');
      out.writeInt(list.size());
      for (Object item : list) {
        text(out, String.valueOf(item));
      }
    } else {
      throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
  }

  static Object read(DataInputStream in) throws IOException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case '0' -> null;
      case 'S' -> text(in);
      case 'D' -> (Object) in.readDouble();
      case 'I' -> (Object) in.readInt();
      case 'T' -> true;
      case 'F' -> false;
      case 'L' -> LocalDate.ofEpochDay(in.readLong());
      case 'A' -> {
        List<String> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          list.add(text(in));
        }
        yield List.copyOf(list);
      }
      default -> throw new IOException("a temporary file was changed");
    };
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
