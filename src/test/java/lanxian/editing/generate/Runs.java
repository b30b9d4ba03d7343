package lanxian.editing.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanxian.domain.Delineation;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.ZoneProposal;
import lanxian.domain.ZoneVersion;
import lanxian.rules.DelineationLoader;
import lanxian.rules.RuleSetLoader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Runs generators in tests with the numbers that ship. */
public final class Runs {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final RuleSet RULES = RuleSetLoader.fromDirectory(Path.of("rules"));
  static final Delineation DELINEATION =
      DelineationLoader.fromDirectory(Path.of("rules"), Generators.numbers(), RULES);

  private final String generator;
  private final Map<String, Object> parameters = new TreeMap<>();
  private final List<InputFeature> features = new ArrayList<>();
  private List<ZoneVersion> zones = List.of();
  private SecurityLevel clearance = SecurityLevel.RESTRICTED;

  private Runs(String generator) {
    this.generator = generator;
  }

  public static Runs of(String generator) {
    return new Runs(generator);
  }

  public static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Names and values in turn; whole numbers as doubles. */
  public Runs with(Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      parameters.put((String) namesAndValues[i], value instanceof Integer whole ? (Object) whole.doubleValue() : value);
    }
    return this;
  }

  public Runs draw(String role, Geometry geometry, Object... properties) {
    Map<String, Object> own = new TreeMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      own.put((String) properties[i], properties[i + 1]);
    }
    features.add(new InputFeature(role, geometry, own, Place.pointer("/geometry/features/" + features.size())));
    return this;
  }

  public Runs draw(String role, String wkt, Object... properties) {
    return draw(role, wkt(wkt), properties);
  }

  public Runs over(List<ZoneVersion> inForce, SecurityLevel seen) {
    zones = inForce;
    clearance = seen;
    return this;
  }

  public GeneratedZones run() {
    GeneratedZones made = new Generators(DELINEATION, RULES, day -> zones)
        .run(generator, new GeneratorInput(parameters, features, List.of(), DAY, clearance));
    assertThat(made.zones()).allSatisfy(Runs::isDraft);
    return made;
  }

  /** What every draft says of itself. */
  private static void isDraft(ZoneProposal zone) {
    assertThat(zone.geometry().isValid()).isTrue();
    assertThat(zone.geometry().isEmpty()).isFalse();
    assertThat(zone.description().status()).isEqualTo(GeometryStatus.INFERRED);
    assertThat(zone.description().name()).endsWith("（推定）");
    assertThat(zone.description().remarks()).startsWith("推定");
    assertThat(zone.description().attributes()).containsKeys("generated_by", "generated_with", "parameters_verified");
    assertThat(RULES.category(zone.description().category()).orElseThrow().allowsClass(zone.description().zoneClass()))
        .isTrue();
  }

  /** Codes and places of what it is refused for. */
  public List<String> faults() {
    FaultException refused = catchThrowableOfType(FaultException.class, this::run);
    assertThat(refused).isNotNull();
    return refused.faults().stream().map(Runs::shown).toList();
  }

  private static String shown(Fault fault) {
    return fault.code().name() + " " + fault.where().pointer();
  }

  static Geometry shape(GeneratedZones made, String zoneClass) {
    return zone(made, zoneClass).geometry();
  }

  static ZoneProposal zone(GeneratedZones made, String zoneClass) {
    return made.zones().stream().filter(zone -> zoneClass.equals(zone.description().zoneClass())).findFirst().orElseThrow();
  }
}
