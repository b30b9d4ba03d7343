package lanxian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the dependency table of ARCHITECTURE.md. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("lanxian");

  /** Package → packages it may use besides itself and its own parts. */
  private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
      row("domain"),
      row("config"),
      row("json"),
      row("geo", "domain"),
      row("store", "domain", "geo"),
      row("audit", "domain", "store"),
      row("feed", "domain", "store"),
      row("webhooks", "domain", "store", "feed"),
      row("rules", "domain", "geo"),
      row("siting", "domain", "geo", "rules"),
      row("exchange", "domain", "geo"),
      row("report", "domain", "geo", "json", "rules", "siting"),
      row("editing", "domain", "geo", "store", "rules", "siting", "exchange"),
      row("checks", "domain", "geo", "store", "rules", "siting", "exchange", "report", "json"),
      row("impact", "domain", "geo", "store", "rules", "siting", "report", "checks"),
      row("imports", "domain", "geo", "store", "exchange", "editing"),
      row("layers", "domain", "geo", "rules", "siting"),
      row("cql2", "domain", "geo"),
      row("tiles", "domain", "geo", "siting", "layers"),
      row("render", "domain", "geo"),
      row("access", "config", "domain", "store"),
      row("http", "domain"),
      row("ogc", "domain", "geo", "rules", "siting", "exchange", "layers", "cql2", "tiles",
          "render", "http", "json"),
      row("web", "domain", "geo", "store", "audit", "feed", "webhooks", "rules", "siting", "exchange", "report", "editing",
          "checks", "impact", "imports", "http", "access"),
      row("cli", "config", "domain", "geo", "store", "audit", "rules", "siting", "exchange", "report", "editing", "checks",
          "impact", "layers", "access"),
      row("app", "access", "cli", "config", "domain", "geo", "store", "audit", "feed", "webhooks", "rules", "siting",
          "exchange", "report", "editing", "checks", "impact", "imports", "layers", "cql2", "tiles", "render", "http", "json",
          "ogc", "web")));

  /** Library package → packages of ours that may name it. */
  private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
      Map.entry("io.javalin", Set.of("http", "ogc", "web", "app")),
      Map.entry("java.sql", Set.of("store", "exchange")),
      Map.entry("org.jdbi", Set.of("store")),
      Map.entry("org.geotools", Set.of("geo", "rules", "render")),
      Map.entry("org.flywaydb", Set.of("store")),
      Map.entry("picocli", Set.of("cli", "app")),
      Map.entry("org.bouncycastle", Set.of("access")),
      Map.entry("com.nimbusds", Set.of("access")),
      Map.entry("com.linuxense.javadbf", Set.of("exchange")),
      Map.entry("org.sqlite", Set.of("exchange")),
      Map.entry("org.wololo.flatgeobuf", Set.of("exchange")),
      Map.entry("com.google.flatbuffers", Set.of("exchange")),
      Map.entry("org.apache.hc", Set.of("webhooks")));

  private static Map.Entry<String, Set<String>> row(String name, String... uses) {
    return Map.entry(name, Set.of(uses));
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> found = CLASSES.stream().map(c -> room(c.getPackageName())).collect(Collectors.toCollection(TreeSet::new));
    assertThat(ALLOWED.keySet()).containsAll(found);
  }

  @Test
  void dependenciesPointOneWay() {
    ALLOWED.forEach((name, uses) -> {
      String[] forbidden = ALLOWED.keySet().stream()
          .filter(other -> !other.equals(name) && !uses.contains(other))
          .map(other -> "lanxian." + other + "..")
          .toArray(String[]::new);
      noClasses().that().resideInAPackage("lanxian." + name + "..")
          .should().dependOnClassesThat().resideInAnyPackage(forbidden)
          .allowEmptyShould(true).check(CLASSES);
    });
  }

  @Test
  void onlyAppNamesAStore() {
    noClasses().that().resideOutsideOfPackages("lanxian.app..", "lanxian.store.h2..", "lanxian.store.postgis..")
        .should().dependOnClassesThat().resideInAnyPackage("lanxian.store.h2..", "lanxian.store.postgis..")
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirRooms() {
    ROOMS.forEach((library, rooms) -> {
      String[] ours = rooms.stream().map(room -> "lanxian." + room + "..").toArray(String[]::new);
      noClasses().that().resideOutsideOfPackages(ours)
          .should().dependOnClassesThat().resideInAPackage(library + "..")
          .allowEmptyShould(true).check(CLASSES);
    });
  }

  @Test
  void domainNeedsOnlyJts() {
    noClasses().that().resideInAPackage("lanxian.domain..")
        .should().dependOnClassesThat().resideOutsideOfPackages("lanxian.domain..", "java..", "org.locationtech.jts..")
        .check(CLASSES);
  }

  @Test
  void domainNeverReadsAClock() {
    noClasses().that().resideInAnyPackage("lanxian.domain..", "lanxian.siting..", "lanxian.rules..", "lanxian.report..")
        .should().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("lanxian.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noStaticMutableState() {
    Set<String> offenders = CLASSES.stream()
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC) && !f.getModifiers().contains(JavaModifier.FINAL))
        .map(f -> f.getFullName())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(offenders).isEmpty();
  }

  @Test
  void noUtilNoImpl() {
    Set<String> names = CLASSES.stream().flatMap(c -> Arrays.stream(c.getPackageName().split("\\.")))
        .collect(Collectors.toSet());
    assertThat(names).doesNotContain("util", "utils", "impl", "common", "misc", "helper");
  }

  private static String room(String packageName) {
    String[] parts = packageName.split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
