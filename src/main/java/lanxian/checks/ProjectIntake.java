package lanxian.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Project;
import lanxian.domain.ProjectField;
import lanxian.exchange.ProjectReader;
import lanxian.exchange.layer.Limits;
import lanxian.rules.ProjectFault;
import lanxian.rules.ProjectProperties;
import lanxian.rules.RuleEngine;

/**
 * Takes in a project: reads the body, joins its properties with those given as parameters, and holds all of it against
 * the project schema and against each other. Every fault of body, geometry and properties is told at once.
 */
public final class ProjectIntake {
  private final RuleEngine engine;
  private final Set<String> names;
  private final ProjectProperties schema;
  private final ProjectReader reader;

  /**
   * What a caller gives.
   *
   * @param body the file
   * @param mediaType media type of the body, with or without parameters
   * @param contentCrs CRS of the coordinates, as a code or an OGC URI; null = the file tells
   * @param parameters project properties given beside the body; each may stand once
   */
  public record Input(byte[] body, String mediaType, String contentCrs, Map<String, List<String>> parameters) {}

  ProjectIntake(RuleEngine engine) {
    List<ProjectField> fields = engine.ruleSet().fields();
    this.engine = engine;
    this.names = fields.stream().map(ProjectField::name).collect(Collectors.toUnmodifiableSet());
    this.schema = new ProjectProperties(fields);
    this.reader = new ProjectReader(Limits.PROJECT, schema::namesOfColumn);
  }

  /**
   * Reads the project.
   *
   * @param others faults found in the same request already
   * @param site tells what is wrong with where the project lies; asked only to tell it beside other faults
   * @throws FaultException with all faults, {@code others} first
   */
  public Project read(Input input, List<Fault> others, Function<Project, List<Fault>> site) {
    List<Fault> faults = new ArrayList<>(others);
    ProjectReader.Reading reading = reader.tryRead(input.body(), media(input, others), input.contentCrs());
    faults.addAll(reading.faults());
    Map<String, Object> properties = properties(input, reading, faults);
    Project project = reading.project();
    if (project != null && !faults.isEmpty()) {
      faults.addAll(site.apply(project));
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return new Project(project.geometry(), properties, project.sourceCrs(), project.declaredAreaM2(),
        project.accuracyM(), project.notices());
  }

  /**
   * Reads a project without what it is for: its place, and such properties as the body gives.
   *
   * @throws FaultException with all faults, {@code others} first; a property that is still to be given is none
   */
  public Project readPlace(Input input, List<Fault> others) {
    List<Fault> faults = new ArrayList<>(others);
    ProjectReader.Reading reading = reader.tryRead(input.body(), media(input, others), input.contentCrs());
    faults.addAll(reading.faults());
    Map<String, Object> given = reading.properties() == null ? Map.of() : reading.properties();
    ProjectProperties.Checked checked = schema.check(given, name -> place(name, input, reading));
    checked.faults().stream().filter(fault -> fault.code() != ProjectFault.MISSING_PROPERTY).forEach(faults::add);
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Project project = reading.project();
    return new Project(project.geometry(), checked.values(), project.sourceCrs(), project.declaredAreaM2(),
        project.accuracyM(), project.notices());
  }

  /** Of a body of another type nothing more can be said. */
  private static ProjectReader.Media media(Input input, List<Fault> others) {
    try {
      return ProjectReader.Media.of(input.mediaType());
    } catch (FaultException e) {
      List<Fault> faults = new ArrayList<>(others);
      faults.addAll(e.faults());
      throw new FaultException(faults);
    }
  }

  /** The properties of body and parameters, as far as they can be understood; adds what is wrong with them. */
  private Map<String, Object> properties(Input input, ProjectReader.Reading reading, List<Fault> faults) {
    Function<String, Place> place = name -> place(name, input, reading);
    Map<String, Object> all = new TreeMap<>(reading.properties() == null ? Map.of() : reading.properties());
    Set<String> repeated = new HashSet<>();
    input.parameters().forEach((name, values) -> {
      boolean inBody = reading.gives(name) && !name.equals("name");
      if (values.size() > 1 || inBody) {
        repeated.add(name);
        faults.add(Fault.of(IntakeFault.PROPERTY_REPEATED, values.size() > 1
            ? name + " stands " + values.size() + " times"
            : name + " stands in the body and beside it; leave one out", place.apply(name)));
      }
      all.put(name, values.get(0));
    });
    ProjectProperties.Checked checked = schema.check(all, place);
    // Nobody knows the properties of a body that cannot be read, so none is said to be missing.
    checked.faults().stream().filter(fault -> reading.properties() != null || fault.where().parameter() != null
        && input.parameters().containsKey(fault.where().parameter())).forEach(faults::add);
    faults.addAll(contradictions(checked, repeated, reading, place));
    return checked.values();
  }

  /** Only what is certain however the other faults are mended. */
  private List<Fault> contradictions(ProjectProperties.Checked checked, Set<String> repeated,
      ProjectReader.Reading reading, Function<String, Place> place) {
    Map<String, Object> certain = new TreeMap<>(checked.values());
    certain.keySet().removeAll(repeated);
    Set<String> unclear = new HashSet<>(checked.unclear());
    unclear.addAll(repeated);
    if (reading.properties() == null) {
      unclear.addAll(names);
      unclear.removeAll(certain.keySet());
    }
    return engine.contradictions(certain, unclear, place);
  }

  /** A property that nobody gives belongs into the body of GeoJSON; with every other form it is given beside it. */
  private static Place place(String name, Input input, ProjectReader.Reading reading) {
    boolean inBody = !input.parameters().containsKey(name)
        && (reading.gives(name) || ProjectReader.Media.of(input.mediaType()) == ProjectReader.Media.GEOJSON);
    return inBody ? reading.place(ProjectProperties.shown(name)) : Place.parameter(name);
  }

  /**
   * The media type of a file by its name.
   *
   * @return null where the name tells none that is read
   */
  public static String mediaTypeOf(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".geojson") || name.endsWith(".json")) {
      return "application/geo+json";
    }
    if (name.endsWith(".kml") || name.endsWith(".ovkml")) {
      return ProjectReader.Media.KML.type();
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
      return ProjectReader.Media.XLSX.type();
    }
    return name.endsWith(".txt") ? "text/plain" : name.endsWith(".zip") ? "application/zip" : null;
  }
}
