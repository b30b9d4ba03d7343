package lanxian.exchange.attributes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Place;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneDescription;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;

/** Makes zone descriptions of the attributes of one file's features. For one thread. */
public final class ZoneDescriber {
  /** Name of zones whose file gives none. */
  public static final String UNNAMED = "未命名";
  private static final int MAX_ID_CHARS = 100;
  private final AttributeTable table;
  private final Category category;
  private final String classOverride;
  private final SecurityLevel unstatedLevel;
  private final Map<String, AttributeTable.Target> targets = new HashMap<>();
  private final Set<ExchangeNotice> noticed = new TreeSet<>();

  /**
   * @param category category of all features
   * @param classOverride class of all features; null = the file tells
   * @param unstatedLevel security level of new zones that state none; null = INTERNAL, without a word
   */
  public ZoneDescriber(AttributeTable table, Category category, String classOverride, SecurityLevel unstatedLevel) {
    this.unstatedLevel = unstatedLevel;
    this.table = table;
    this.category = category;
    this.classOverride = classOverride;
  }

  /**
   * What the attributes say.
   *
   * @param zoneId null if the file gives none
   * @param description null if there are faults
   * @param validity null if there are faults
   */
  public record Described(
      String zoneId, ZoneDescription description, Validity validity, List<Fault> faults) {}

  /** Notices met so far, once each. */
  public Set<ExchangeNotice> noticed() {
    return noticed;
  }

  /** The product's names of attributes that are not blank. */
  public Set<String> stated(Map<String, Object> raw) {
    Set<String> stated = new TreeSet<>();
    raw.forEach((name, value) -> {
      if (!(value instanceof String text && text.isBlank())) {
        stated.add(target(name).longName());
      }
    });
    if (classOverride != null) {
      stated.add("class");
    }
    return stated;
  }

  /** The zone id that the attributes state; null if none. */
  public String statedId(Map<String, Object> raw) {
    return new MappedAttributes(raw, this::target, Place.UNKNOWN, new ArrayList<>()).takeText("zone_id");
  }

  /**
   * What the attributes say of a zone that is known: they count where they say something, and what was known elsewhere.
   *
   * @param before what was known
   */
  public Described describe(Map<String, Object> raw, Double declaredAreaM2, Double layerAccuracyM, String file, String crs,
      Place where, ZoneDescription before) {
    Set<String> stated = stated(raw);
    if (layerAccuracyM != null) {
      stated.add("survey_accuracy_m");
    }
    Map<String, Object> known = new HashMap<>(raw);
    if (!stated.contains("class") && before.zoneClass() != null) {
      known.put("class", before.zoneClass()); // a category with classes needs one
    }
    if (!stated.contains("security_level")) {
      known.put("security_level", before.securityLevel().name()); // nothing is assumed of it
    }
    Described said = describe(known, declaredAreaM2, layerAccuracyM, file, crs, where);
    return said.description() == null ? said : new Described(said.zoneId(),
        DescriptionPatch.over(before, said.description(), stated), said.validity(), said.faults());
  }

  /**
   * @param raw attributes as in the file
   * @param declaredAreaM2 area the feature declares outside its attributes; null if none
   * @param layerAccuracyM accuracy stated for the whole file; null if none
   * @param crs code of the CRS as read
   */
  public Described describe(
      Map<String, Object> raw, Double declaredAreaM2, Double layerAccuracyM, String file, String crs, Place where) {
    List<Fault> faults = new ArrayList<>();
    MappedAttributes values = new MappedAttributes(raw, this::target, where, faults);
    String zoneId = zoneId(values, where, faults);
    checkCategory(values.takeText("category"), where, faults);
    String zoneClass = zoneClass(values.takeText("class"), where, faults);
    Validity validity = validity(values, where, faults);
    GeometryStatus status = status(values);
    SecurityLevel security = security(values.takeText("security_level"), where, faults);
    Double accuracy = accuracy(values.takeNumber("survey_accuracy_m"), layerAccuracyM, where, faults);
    String name = values.takeText("name");
    if (name == null) {
      noticed.add(ExchangeNotice.NAME_NOT_STATED);
    }
    Double area = values.areaM2() != null ? values.areaM2() : declaredAreaM2;
    String county = county(values);
    if (values.areaUnreadable()) {
      noticed.add(ExchangeNotice.AREA_UNREADABLE);
    }
    ZoneDescription.Approval approval = new ZoneDescription.Approval(
        values.takeText("authority"), values.takeText("approval_doc"), values.takeDate("approval_date"));
    String supersedes = values.takeText("supersedes");
    String remarks = values.takeText("remarks");
    if (!faults.isEmpty()) {
      return new Described(zoneId, null, null, faults);
    }
    return new Described(zoneId, new ZoneDescription(category.code(), zoneClass, name == null ? UNNAMED : name, county,
        status, accuracy, approval, new ZoneDescription.Source(file, crs, area), supersedes, security, remarks,
        values.rest()), validity, faults);
  }

  /** Remembered, as every feature of a file has the same names. */
  private AttributeTable.Target target(String name) {
    return targets.computeIfAbsent(name, n -> table.target(n, category.code()));
  }

  private static String zoneId(MappedAttributes values, Place where, List<Fault> faults) {
    String id = values.takeText("zone_id");
    if (id != null && (id.length() > MAX_ID_CHARS || id.chars().anyMatch(c -> c <= ' ' || "/?#%\\".indexOf(c) >= 0))) {
      faults.add(invalid("zone_id must have at most 100 characters, none of them a space or / ? # % \\", where));
    }
    return id;
  }

  private void checkCategory(String stated, Place where, List<Fault> faults) {
    if (stated != null && !stated.equals(category.code()) && !stated.equals(category.name().zh())) {
      faults.add(Fault.of(ExchangeFault.CATEGORY_DIFFERS,
          "the feature is a %s, but %s is imported".formatted(stated, category.code()), where).with(stated));
    }
  }

  private String zoneClass(String stated, Place where, List<Fault> faults) {
    String code = classOverride != null ? classOverride : stated == null ? null : classCode(stated);
    if (!category.allowsClass(code)) {
      String known = String.join(", ", category.classes().stream().map(Category.ZoneClass::code).toList());
      faults.add(code == null
          ? Fault.of(ExchangeFault.CLASS_MISSING, "a %s needs a class: %s".formatted(category.code(), known), where)
              .with(known)
          : Fault.of(ExchangeFault.CLASS_UNKNOWN, "%s has no class %s%s".formatted(category.code(), code,
              known.isEmpty() ? "" : "; it has " + known), where).with(code, known));
    }
    return code;
  }

  /** A class is named by its code, its Chinese or English name, or the beginning of only one Chinese name (一级). */
  private String classCode(String stated) {
    Optional<Category.ZoneClass> named = category.classes().stream().filter(c -> c.code().equalsIgnoreCase(stated)
        || c.name().zh().equals(stated) || c.name().en().equalsIgnoreCase(stated)).findFirst();
    if (named.isPresent()) {
      return named.get().code();
    }
    List<Category.ZoneClass> like = category.classes().stream()
        .filter(c -> c.name().zh().startsWith(stated) || stated.startsWith(c.name().zh())).toList();
    return like.size() == 1 ? like.get(0).code() : stated;
  }

  private static Validity validity(MappedAttributes values, Place where, List<Fault> faults) {
    LocalDate from = values.takeDate("valid_from");
    LocalDate to = AttributeValue.openEnd(values.takeDate("valid_to"));
    if (from != null && to != null && !from.isBefore(to)) {
      faults.add(invalid("valid_to %s is not after valid_from %s".formatted(to, from), where));
      return null;
    }
    return new Validity(from, to);
  }

  /** Columns called STATUS hold many things; what is none of ours must not make a zone look approved. */
  private GeometryStatus status(MappedAttributes values) {
    String stated = values.takeText("geometry_status");
    Optional<GeometryStatus> known = Arrays.stream(GeometryStatus.values())
        .filter(s -> s.zh().equals(stated) || s.name().equalsIgnoreCase(stated)).findFirst();
    if (known.isEmpty()) {
      noticed.add(ExchangeNotice.STATUS_NOT_STATED);
      if (stated != null) {
        values.keep("status", stated);
      }
    }
    return known.orElse(GeometryStatus.SCHEMATIC);
  }

  private SecurityLevel security(String stated, Place where, List<Fault> faults) {
    if (stated == null) {
      if (unstatedLevel != null) {
        noticed.add(ExchangeNotice.SECURITY_LEVEL_TAKEN);
      }
      return unstatedLevel == null ? SecurityLevel.INTERNAL : unstatedLevel;
    }
    return switch (stated.toUpperCase(Locale.ROOT)) {
      case "PUBLIC", "公开" -> SecurityLevel.PUBLIC;
      case "INTERNAL", "内部" -> SecurityLevel.INTERNAL;
      case "RESTRICTED", "受限", "秘密", "机密" -> SecurityLevel.RESTRICTED;
      default -> {
        faults.add(invalid("security_level must be PUBLIC, INTERNAL or RESTRICTED, not " + stated, where));
        yield null;
      }
    };
  }

  private double accuracy(Double own, Double ofLayer, Place where, List<Fault> faults) {
    Double accuracy = own != null ? own : ofLayer;
    if (accuracy == null) {
      noticed.add(ExchangeNotice.ACCURACY_NOT_STATED);
      return 0;
    }
    if (accuracy < 0) {
      faults.add(invalid("survey_accuracy_m is %s; it cannot be below 0".formatted(accuracy), where));
    }
    return accuracy;
  }

  /** Longer codes (town, village) begin with the county's six digits; a name of a county is kept as such. */
  private String county(MappedAttributes values) {
    String stated = values.takeText("county_code");
    if (stated == null || stated.matches("\\d{6,12}")) {
      return stated == null ? null : stated.substring(0, 6);
    }
    noticed.add(ExchangeNotice.COUNTY_NOT_A_CODE);
    values.keep("county", stated);
    return null;
  }

  private static Fault invalid(String detail, Place where) {
    return Fault.of(ExchangeFault.ATTRIBUTE_INVALID, detail, where);
  }
}
