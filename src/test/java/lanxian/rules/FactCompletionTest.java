package lanxian.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Implication;
import lanxian.domain.Place;
import org.junit.jupiter.api.Test;

class FactCompletionTest {
  private static final String NEXT = """
      implications:
        - {when: "outfall = false", set: {heads: 7}, verified: false, why: {zh: 后, en: "Because there is none"}}
        - {when: "heads = 7", set: {outfall: true}, verified: true, why: {zh: 后, en: Later}}
        - {when: "hasAny(acts, 'DIG') = false", set: {heads: 9}, verified: true, why: {zh: 后, en: No digging}}
        - {when: "local.ruled = true", set: {heads: 1}, verified: true, why: {zh: 后, en: Ruled}}
        - {when: "heads < local.limit", set: {outfall: true}, verified: true, why: {zh: 后, en: Few}}
      """;

  private final RuleEngine engine = new RuleEngine(RuleSetLoader.load(
      new SmallRules().with("project.yml", "implications:\n", NEXT).files()));

  @Test
  void implicationsBuildOnEachOtherInOrder() {
    CompletedFacts facts = engine.complete(Map.of("acts", List.of("DIG"), "heads", 7.0));
    assertThat(facts.facts()).containsEntry("outfall", true).containsEntry("heads", 7.0);
    assertThat(facts.used()).extracting(Implication::verified).containsExactly(true);
  }

  @Test
  void aStatedFactAgainstWhatCertainlyFollowsIsRefused() {
    // heads = 7 follows from outfall = false, and from it that there is an outfall
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> engine.complete(Map.of("outfall", false)));
    assertThat(refused.faults()).anySatisfy(fault -> {
      assertThat(fault.code()).isEqualTo(ProjectFault.CONTRADICTORY_PROPERTIES);
      assertThat(fault.detail()).isEqualTo("outfall = false goes against heads = 7.0: Later");
    });
  }

  @Test
  void aContradictionIsBlamedOnWhatIsStated() {
    // heads is stated nowhere: 7 follows from outfall = false, 9 from that nothing is dug
    assertThat(engine.contradictions(Map.of("outfall", false, "acts", List.of()), Set.of(), Place::parameter))
        .anySatisfy(fault -> {
          assertThat(fault.where()).isEqualTo(Place.parameter("acts"));
          assertThat(fault.detail()).isEqualTo("heads = 7.0 goes against acts = []: No digging");
        });
  }

  @Test
  void nothingIsBlamedOnWhatIsUnclear() {
    Map<String, Object> project = Map.of("activity", "PLANT", "heads", 8.0);
    assertThat(engine.contradictions(project, Set.of(), Place::parameter)).as("no acts are stated, so none take place")
        .extracting(Fault::where).containsExactly(Place.parameter("heads"));
    assertThat(engine.contradictions(project, Set.of("acts"), Place::parameter)).isEmpty();
  }

  @Test
  void againstWhatIsNotVerifiedTheFactIsUnknown() {
    CompletedFacts facts =
        engine.complete(Map.of("activity", "PLANT", "outfall", false, "heads", 8.0, "acts", List.of("DIG")));
    assertThat(facts.facts()).doesNotContainKey("heads").containsEntry("outfall", false);
  }

  @Test
  void aStatedFactIsNeverReplaced() {
    CompletedFacts facts = engine.complete(
        Map.of("activity", "PLANT", "outfall", true, "heads", 3.0, "acts", List.of("DIG")));
    assertThat(facts.facts()).containsEntry("outfall", true).containsEntry("heads", 3.0);
    assertThat(facts.used()).isEmpty();
  }

  @Test
  void whatIsNotStatedTakesItsValueAndMayLeadFurther() {
    CompletedFacts facts = engine.complete(Map.of("activity", "PLANT"));
    assertThat(facts.facts()).containsEntry("acts", List.of()).containsEntry("heads", 9.0);
    assertThat(facts.notStated()).containsExactly("acts");
    assertThat(facts.used()).extracting(implication -> implication.why().en()).containsExactly("No digging");
  }

  @Test
  void anUnknownConditionImpliesNothing() {
    CompletedFacts facts = engine.complete(Map.of("activity", "PLANT", "acts", List.of("DIG")));
    assertThat(facts.facts()).doesNotContainKeys("heads", "outfall");
    assertThat(facts.notStated()).isEmpty();
  }

  @Test
  void factsOfTheOfficeTakePart() {
    CompletedFacts facts = engine.complete(Map.of("activity", "PLANT", "heads", 4.0, "acts", List.of("DIG")));
    assertThat(facts.facts()).containsEntry("outfall", true);
  }

  @Test
  void theProjectsOwnMapIsLeftAlone() {
    Map<String, Object> project = Map.of("activity", "PLANT");
    engine.complete(project);
    assertThat(project).containsOnlyKeys("activity");
  }
}
