package lanxian.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lanxian.domain.Category;
import lanxian.domain.Implication;
import lanxian.domain.LocalizedText;
import lanxian.domain.ProjectField;
import lanxian.domain.Rule;
import lanxian.domain.RuleSet;

/** A small registry and project schema for tests, with the rules given. */
public final class TestRules {
  private static final LocalizedText NONE = new LocalizedText("", "");

  private final Map<String, Object> local = new TreeMap<>();
  private final List<Implication> implications = new ArrayList<>();
  private String hash = "sha256:test";

  public static RuleSet of(Rule... rules) {
    return new TestRules().with(rules);
  }

  public TestRules local(String fact, Object value) {
    local.put(fact, value);
    return this;
  }

  public TestRules implied(String when, String field, Object value, boolean verified) {
    implications.add(new Implication(when, Map.of(field, value), verified, new LocalizedText("推出", "it follows")));
    return this;
  }

  public TestRules hash(String newHash) {
    hash = newHash;
    return this;
  }

  public RuleSet with(Rule... rules) {
    return new RuleSet(hash, categories(), Arrays.asList(rules), fields(), implications, local);
  }

  private static List<Category> categories() {
    return List.of(
        category("drinking_water_protection", Category.Kind.ZONE, "L1", "L2", "QUASI"),
        category("livestock_zone", Category.Kind.ZONE, "PROHIBITED", "ALLOWED"),
        category("industrial_cluster", Category.Kind.ZONE),
        category("city_blue_line", Category.Kind.ZONE),
        category("populated_area", Category.Kind.ZONE),
        category("public_supply_network", Category.Kind.ZONE),
        category("monitoring_point", Category.Kind.REFERENCE, "RIVER_SECTION"),
        category("county", Category.Kind.REFERENCE));
  }

  private static Category category(String code, Category.Kind kind, String... classes) {
    List<Category.ZoneClass> grades = Arrays.stream(classes)
        .map(grade -> new Category.ZoneClass(grade, new LocalizedText(grade + " 级", grade + " class"))).toList();
    return new Category(code, new LocalizedText(code + " 区", code + " zone"), kind, grades, false, "", List.of(),
        List.of(), List.of(), NONE);
  }

  private static List<ProjectField> fields() {
    return List.of(
        field("name", ProjectField.Type.STRING, null), field("activity", ProjectField.Type.STRING, null),
        field("phase", ProjectField.Type.STRING, null),
        field("discharges_pollutants", ProjectField.Type.BOOLEAN, null),
        field("related_to_water_supply_or_protection", ProjectField.Type.BOOLEAN, null),
        field("stock_heads", ProjectField.Type.NUMBER, null),
        field("acts", ProjectField.Type.LIST, List.of()));
  }

  private static ProjectField field(String name, ProjectField.Type type, Object whenAbsent) {
    return new ProjectField(name, type, null, List.of(), false, Set.of(), whenAbsent, null, null, NONE, NONE);
  }
}
