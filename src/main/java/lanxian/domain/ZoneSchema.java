package lanxian.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lanxian.domain.ProjectField.AllowedValue;

/**
 * The properties of the features of one category, in the order in which they are shown: those that all zones have, those
 * that the registry declares for the category, and those that the data carry beyond that. Names are those that imports
 * read, so that what is exported can be imported again.
 */
public final class ZoneSchema {
  /** Name of the property that holds the zone's id. */
  public static final String ID = "zone_id";

  private static final List<ZoneColumn> COMMON = List.of(
      text(ID, "图斑编号", "Zone id", ZoneVersion::zoneId),
      column("version", ZoneColumn.Type.INTEGER, "版本", "Version", ZoneVersion::version),
      text("category", "类别", "Category", ZoneVersion::category),
      text("class", "分级", "Class", ZoneVersion::zoneClass),
      text("name", "名称", "Name", zone -> zone.description().name()),
      text("county_code", "行政区划代码", "County code", zone -> zone.description().countyCode()),
      text("geometry_status", "图形状态", "Geometry status", zone -> zone.description().status().name())
          .with(Stream.of(GeometryStatus.values()).map(each -> new AllowedValue(each.name(), each.title())).toList(), true),
      column("survey_accuracy_m", ZoneColumn.Type.NUMBER, "边界精度（米）", "Accuracy of the boundary, m",
          zone -> zone.description().surveyAccuracyM()),
      text("authority", "批准机关", "Approving authority", zone -> zone.description().approval().authority()),
      text("approval_doc", "批准文号", "Approval document", zone -> zone.description().approval().document()),
      column("approval_date", ZoneColumn.Type.DATE, "批准日期", "Date of approval",
          zone -> zone.description().approval().date()),
      column("valid_from", ZoneColumn.Type.DATE, "生效日期", "In force from", zone -> zone.validity().from()),
      column("valid_to", ZoneColumn.Type.DATE, "失效日期（不含）", "In force until, that day excluded",
          zone -> zone.validity().to()),
      column("area_m2", ZoneColumn.Type.NUMBER, "椭球面积（平方米）", "Ellipsoidal area, m²",
          zone -> zone.geometry().getDimension() == 2 ? (Double) zone.areaM2() : null),
      text("security_level", "密级", "Security level", zone -> zone.description().securityLevel().name())
          .with(Stream.of(SecurityLevel.values()).map(each -> new AllowedValue(each.name(), each.title())).toList(), true),
      text("supersedes", "替代图斑", "Zone it takes the place of", zone -> zone.description().supersedes()),
      text("source_crs", "原坐标系", "CRS of the source", zone -> zone.description().source().crs()),
      text("remarks", "备注", "Remarks", zone -> zone.description().remarks()));

  private final List<ZoneColumn> columns;
  private final Map<String, ZoneColumn> byName = new HashMap<>();
  private final String form;

  private ZoneSchema(List<ZoneColumn> columns, String form) {
    this.columns = List.copyOf(columns);
    this.form = form;
    this.columns.forEach(column -> byName.put(column.name(), column));
  }

  /**
   * The schema of a category.
   *
   * @param zones what the layer holds: their attributes that nobody declared get columns after the others
   */
  public static ZoneSchema of(RuleSet rules, String category, Collection<ZoneVersion> zones) {
    List<ZoneColumn> columns = new ArrayList<>();
    COMMON.forEach(column -> columns.add(rules.category(category).map(known -> ofCategory(column, known)).orElse(column)));
    Set<String> taken = new HashSet<>();
    COMMON.forEach(column -> taken.add(column.name()));
    for (ZoneAttribute declared : rules.zoneAttributes()) {
      if ((declared.categories().isEmpty() || declared.categories().contains(category)) && taken.add(declared.name())) {
        columns.add(attribute(declared.name(), declared.name(), type(declared.type()), declared.title())
            .with(declared.allowed(), false)); // files may say other things, and zones keep them
      }
    }
    StringBuilder form = new StringBuilder();
    columns.forEach(column -> form.append(column.name()).append(' ').append(column.type()).append('\n'));
    undeclared(zones, taken).forEach((name, type) -> {
      // an attribute of the data never hides a property of the product
      String shown = taken.contains(name) ? "attribute_" + name : name;
      columns.add(attribute(shown, name, type, new LocalizedText(name, name)));
      form.append(shown.length()).append(shown).append(' ').append(type).append(' ').append(name.length()).append(name);
    });
    return new ZoneSchema(columns, form.toString());
  }

  /** A column of all zones with the names that its values have in a category. */
  private static ZoneColumn ofCategory(ZoneColumn column, Category category) {
    return switch (column.name()) {
      case "category" -> column.with(List.of(new AllowedValue(category.code(), category.name())), true);
      case "class" -> column.with(
          category.classes().stream().map(each -> new AllowedValue(each.code(), each.name())).toList(),
          !category.openClasses());
      default -> column;
    };
  }

  private static Map<String, ZoneColumn.Type> undeclared(Collection<ZoneVersion> zones, Set<String> declared) {
    Set<String> common = new HashSet<>();
    COMMON.forEach(column -> common.add(column.name()));
    Map<String, ZoneColumn.Type> found = new TreeMap<>();
    for (ZoneVersion zone : zones) {
      zone.description().attributes().forEach((name, value) -> {
        if (value != null && (!declared.contains(name) || common.contains(name))) {
          found.merge(name, type(value), (a, b) -> a == b ? a : ZoneColumn.Type.TEXT);
        }
      });
    }
    return found;
  }

  private static ZoneColumn.Type type(Object value) {
    if (value instanceof Number) {
      return ZoneColumn.Type.NUMBER;
    }
    return value instanceof Boolean ? ZoneColumn.Type.BOOLEAN
        : value instanceof List ? ZoneColumn.Type.LIST : ZoneColumn.Type.TEXT;
  }

  private static ZoneColumn.Type type(ProjectField.Type type) {
    return switch (type) {
      case STRING, DATE -> ZoneColumn.Type.TEXT; // a zone keeps the dates of its attributes as texts
      case NUMBER, INTEGER -> ZoneColumn.Type.NUMBER;
      case BOOLEAN -> ZoneColumn.Type.BOOLEAN;
      case LIST -> ZoneColumn.Type.LIST;
    };
  }

  private static ZoneColumn attribute(String shown, String name, ZoneColumn.Type type, LocalizedText title) {
    return new ZoneColumn(shown, type, title, List.of(), false, zone -> typed(zone.description().attributes().get(name), type));
  }

  /** A value in the class of its column; null if it is of another kind, but everything has a text. */
  private static Object typed(Object value, ZoneColumn.Type type) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case NUMBER -> value instanceof Number number ? number.doubleValue() : null;
      case BOOLEAN -> value instanceof Boolean ? value : null;
      case LIST -> value instanceof List ? value : List.of(value.toString());
      default -> value instanceof List<?> list ? String.join(";", list.stream().map(String::valueOf).toList())
          : value.toString();
    };
  }

  private static ZoneColumn text(String name, String zh, String en, Function<ZoneVersion, Object> value) {
    return column(name, ZoneColumn.Type.TEXT, zh, en, value);
  }

  private static ZoneColumn column(
      String name, ZoneColumn.Type type, String zh, String en, Function<ZoneVersion, Object> value) {
    return new ZoneColumn(name, type, new LocalizedText(zh, en), List.of(), false, value);
  }

  /** All columns, {@link #ID} first. */
  public List<ZoneColumn> columns() {
    return columns;
  }

  /** Tells schemas apart: two of the same form show the same of every zone version. */
  public String form() {
    return form;
  }

  public Optional<ZoneColumn> column(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Names and values of a zone version in the order of the columns, those without a value left out. */
  public Map<String, Object> values(ZoneVersion zone) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (ZoneColumn column : columns) {
      Object value = column.of(zone);
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return values;
  }
}
