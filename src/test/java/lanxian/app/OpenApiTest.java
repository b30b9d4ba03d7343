package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lanxian.domain.CoverageStatus;
import lanxian.domain.Effect;
import lanxian.domain.FaultCode;
import lanxian.domain.Verdict;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the service does: the same routes, the same codes, no dangling references. */
class OpenApiTest {
  private static final JsonNode DOCUMENT = Routes.openApi();

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRouteIsDocumentedAndNoneIsPromised() {
    try (RunningService service = RunningService.start(RunningService.Kind.H2)) {
      Set<String> documented = new TreeSet<>();
      DOCUMENT.path("paths").properties().forEach(path -> path.getValue().fieldNames()
          .forEachRemaining(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
      assertThat(documented).isEqualTo(service.routes());
      JsonNode served = service.get("/api").json();
      assertThat(served.at("/servers/0/url").asText()).startsWith("http://127.0.0.1:");
      ((ObjectNode) served).remove("servers");
      assertThat(served).isEqualTo(DOCUMENT);
    }
  }

  @Test
  void everyFaultCodeIsListed() {
    Set<String> codes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("lanxian").stream()
        .filter(type -> type.isAssignableTo(FaultCode.class) && type.isEnum())
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
        .map(code -> ((Enum<?>) code).name()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(texts(DOCUMENT.at("/components/schemas/FaultCode/enum"))).isEqualTo(codes);
  }

  @Test
  void enumerationsAreThoseOfTheDomain() {
    assertThat(texts(DOCUMENT.at("/components/schemas/Verdict/enum"))).isEqualTo(names(Verdict.values()));
    assertThat(texts(DOCUMENT.at("/components/schemas/Effect/enum"))).isEqualTo(names(Effect.values()));
    assertThat(texts(DOCUMENT.at("/components/schemas/CoverageStatus/enum"))).isEqualTo(names(CoverageStatus.values()));
  }

  private static Set<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = DOCUMENT.findValuesAsText("$ref");
    assertThat(references).isNotEmpty()
        .allSatisfy(reference -> assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void aRecordHasEveryMemberThatTheDocumentRequires() {
    try (RunningService service = RunningService.start(RunningService.Kind.H2)) {
      String farm = "{\"type\":\"Feature\",\"properties\":{\"activity\":\"LIVESTOCK\",\"phase\":\"NEW\"},\"geometry\":"
          + "{\"type\":\"Point\",\"coordinates\":[87.303,44.005]}}";
      JsonNode record = service.post("/siting-checks?store=false", "application/geo+json", farm).json();
      Set<String> members = new TreeSet<>();
      record.fieldNames().forEachRemaining(members::add);
      assertThat(members).containsAll(texts(DOCUMENT.at("/components/schemas/SitingCheck/required")));
      Set<String> properties = new TreeSet<>();
      DOCUMENT.at("/components/schemas/SitingCheck/properties").fieldNames().forEachRemaining(properties::add);
      assertThat(properties).containsAll(members);
      Set<String> findingProperties = new TreeSet<>();
      DOCUMENT.at("/components/schemas/Finding/properties").fieldNames().forEachRemaining(findingProperties::add);
      assertThat(record.path("findings")).isNotEmpty().allSatisfy(finding -> {
        Set<String> found = new TreeSet<>();
        finding.fieldNames().forEachRemaining(found::add);
        assertThat(findingProperties).containsAll(found);
      });
    }
  }
}
