package lanxian.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final LocalDate CHANGE = LocalDate.of(2026, 8, 15);
  private static final ZoneSelector L1 = new ZoneSelector("drinking_water_protection", Set.of("L1"));

  private static LegalBasis basis(String document, AuthorityLevel authority, LocalDate from, LocalDate to) {
    return new LegalBasis(document, "1", null, authority, new Validity(from, to), Confidence.H);
  }

  private static Rule rule(LegalBasis... bases) {
    return new Rule("X-01", new Reach(Reach.Kind.INSIDE, List.of(L1), 0, List.of(), List.of(), ""), "", Effect.PROHIBITED,
        new LocalizedText("禁止", "prohibited"), List.of(bases), List.of(), "", Confidence.H, null, null, List.of());
  }

  @Test
  void theDayChoosesTheDocument() {
    Rule rule = rule(basis("水污染防治法", AuthorityLevel.LAW, LocalDate.of(2018, 1, 1), CHANGE),
        basis("生态环境法典", AuthorityLevel.LAW, CHANGE, null));
    assertThat(rule.basesInForce(CHANGE.minusDays(1))).extracting(LegalBasis::document).containsExactly("水污染防治法");
    assertThat(rule.basesInForce(CHANGE)).extracting(LegalBasis::document).containsExactly("生态环境法典");
    assertThat(rule.authority(LocalDate.of(2017, 12, 31))).isEmpty();
  }

  @Test
  void theStrongestBasisComesFirst() {
    Rule rule = rule(basis("plan", AuthorityLevel.PLAN, null, null), basis("law", AuthorityLevel.LAW, null, null));
    assertThat(rule.basesInForce(CHANGE)).extracting(LegalBasis::document).containsExactly("law", "plan");
    assertThat(rule.authority(CHANGE)).contains(AuthorityLevel.LAW);
  }

  @Test
  void onlyLawsAndRegulationsGroundALivestockBan() {
    assertThat(AuthorityLevel.values()).filteredOn(AuthorityLevel::isLawOrRegulation)
        .containsExactly(AuthorityLevel.LAW, AuthorityLevel.REGULATION, AuthorityLevel.LOCAL_REG);
  }

  @Test
  void aSelectorWithoutClassesTakesAll() {
    assertThat(new ZoneSelector("wetland", Set.of()).matches("wetland", null)).isTrue();
    assertThat(L1.matches("drinking_water_protection", "L1")).isTrue();
    assertThat(L1.matches("drinking_water_protection", "L2")).isFalse();
    assertThat(L1.matches("drinking_water_protection", null)).isFalse();
    assertThat(L1.matches("wetland", "L1")).isFalse();
  }

  @Test
  void aReachSaysWhatItNeeds() {
    assertThatThrownBy(() -> new Reach(Reach.Kind.INSIDE, List.of(), 0, List.of(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reach(Reach.Kind.WITHIN, List.of(L1), 0, List.of(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reach(Reach.Kind.INSIDE, List.of(L1), 5, List.of(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void verdictsKeepTheStrictest() {
    assertThat(Verdict.NO_CONFLICT.strictest(Verdict.RESTRICTED)).isEqualTo(Verdict.RESTRICTED);
    assertThat(Verdict.PROHIBITED.strictest(Verdict.CONDITIONAL)).isEqualTo(Verdict.PROHIBITED);
    assertThat(Effect.REQUIRED_INSIDE.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(Effect.DUTY.verdict()).isEqualTo(Verdict.CONDITIONAL);
  }
}
