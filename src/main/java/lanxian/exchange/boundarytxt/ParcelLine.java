package lanxian.exchange.boundarytxt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The line that opens a parcel: 界址点数, 面积, 地块编号, 地块名称, 图形属性, 图幅号, 地块用途, 地类编码, @. Producers leave out the
 * count and add fields; the field 点/线/面 tells where the others stand.
 *
 * @param pointCount stated number of points; null if none
 * @param area area as written; empty if none
 * @param kind 点, 线 or 面
 * @param attributes the other fields by their names in the format; blank ones are absent
 */
record ParcelLine(int line, Integer pointCount, String area, String kind, Map<String, Object> attributes) {
  private static final int KIND_AT = 4;
  private static final List<String> KINDS = List.of("面", "线", "点");

  static ParcelLine of(TxtLine line) {
    TxtLine plain = line.withoutEnd();
    List<String> fields = plain.fields();
    List<String> written = plain.writtenFields(); // words keep their full-width brackets
    int kindAt = KIND_AT;
    for (int i = 0; i < fields.size(); i++) {
      if (KINDS.contains(fields.get(i))) {
        kindAt = i;
        break;
      }
    }
    String kind = at(fields, kindAt);
    Map<String, Object> attributes = new LinkedHashMap<>();
    put(attributes, "地块编号", at(fields, kindAt - 2));
    put(attributes, "地块名称", at(written, kindAt - 1));
    put(attributes, "图幅号", at(fields, kindAt + 1));
    put(attributes, "地块用途", at(written, kindAt + 2));
    put(attributes, "地类编码", at(fields, kindAt + 3));
    String count = at(fields, kindAt - 4);
    return new ParcelLine(line.number(), count.matches("\\d{1,9}") ? Integer.valueOf(count) : null,
        at(fields, kindAt - 3), KINDS.contains(kind) ? kind : "面", attributes);
  }

  private static String at(List<String> fields, int index) {
    return index >= 0 && index < fields.size() ? fields.get(index) : "";
  }

  private static void put(Map<String, Object> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, value);
    }
  }
}
