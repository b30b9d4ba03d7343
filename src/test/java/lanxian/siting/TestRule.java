package lanxian.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lanxian.domain.AuthorityLevel;
import lanxian.domain.Confidence;
import lanxian.domain.Effect;
import lanxian.domain.LegalBasis;
import lanxian.domain.LocalizedText;
import lanxian.domain.Reach;
import lanxian.domain.Rule;
import lanxian.domain.Validity;
import lanxian.domain.ZoneSelector;

/** Builds rules for tests. */
public final class TestRule {
  private final String id;
  private final Effect effect;
  private final List<LegalBasis> bases = new ArrayList<>();
  private final List<LegalBasis> penalties = new ArrayList<>();
  private final List<ZoneSelector> zones = new ArrayList<>();
  private final List<ZoneSelector> alsoIn = new ArrayList<>();
  private final List<ZoneSelector> unlessIn = new ArrayList<>();
  private Reach.Kind kind = Reach.Kind.ANYWHERE;
  private double withinM;
  private String eligible = "";
  private String condition = "";
  private Rule.Cap cap;

  private TestRule(String id, Effect effect) {
    this.id = id;
    this.effect = effect;
  }

  public static TestRule of(String id, Effect effect) {
    return new TestRule(id, effect);
  }

  public TestRule inside(String category, String... classes) {
    return reach(Reach.Kind.INSIDE, category, classes);
  }

  public TestRule within(double metres, String category, String... classes) {
    withinM = metres;
    return reach(Reach.Kind.WITHIN, category, classes);
  }

  public TestRule notInside(String eligibleWhen, String category, String... classes) {
    eligible = eligibleWhen;
    return reach(Reach.Kind.NOT_INSIDE, category, classes);
  }

  private TestRule reach(Reach.Kind newKind, String category, String... classes) {
    kind = newKind;
    zones.add(selector(category, classes));
    return this;
  }

  public TestRule alsoIn(String category, String... classes) {
    alsoIn.add(selector(category, classes));
    return this;
  }

  public TestRule unlessIn(String category, String... classes) {
    unlessIn.add(selector(category, classes));
    return this;
  }

  private static ZoneSelector selector(String category, String... classes) {
    return new ZoneSelector(category, Set.copyOf(Arrays.asList(classes)));
  }

  public TestRule when(String ecql) {
    condition = ecql;
    return this;
  }

  public TestRule cap(String unless, Effect to) {
    cap = new Rule.Cap(unless, to, new LocalizedText("封顶", "capped"));
    return this;
  }

  public TestRule basis(String document, String article, AuthorityLevel authority, String from, String to) {
    bases.add(basisOf(document, article, authority, from, to));
    return this;
  }

  public TestRule penalty(String document, String article, String from, String to) {
    penalties.add(basisOf(document, article, AuthorityLevel.LAW, from, to));
    return this;
  }

  private static LegalBasis basisOf(String document, String article, AuthorityLevel authority, String from, String to) {
    Validity validity = new Validity(date(from), date(to));
    return new LegalBasis(document, article, 1, authority, validity, Confidence.H);
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** Without a basis of its own the rule gets one that is always in force. */
  public Rule build() {
    List<LegalBasis> given = bases.isEmpty()
        ? List.of(basisOf("生态环境法典", "1", AuthorityLevel.LAW, null, null))
        : bases;
    return new Rule(id, new Reach(kind, zones, withinM, alsoIn, unlessIn, eligible), condition, effect,
        new LocalizedText(id + " 条文", id + " text"), given, penalties, "（一）", Confidence.H, null, cap, List.of());
  }
}
