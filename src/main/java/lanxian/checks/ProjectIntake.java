package lanxian.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.domain.Project;
import lanxian.domain.ProjectField;
import lanxian.exchange.ProjectReader;
import lanxian.exchange.layer.Limits;
import lanxian.rules.ProjectProperties;

/**
 * Takes in a project: reads the body, joins its properties with those given as parameters, and holds all of it against
 * the project schema. Every fault of body, geometry and properties is told at once.
 */
public final class ProjectIntake {
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

  /** @param fields the project schema */
  public ProjectIntake(List<ProjectField> fields) {
    Set<String> names = fields.stream().map(ProjectField::name).collect(Collectors.toUnmodifiableSet());
    this.schema = new ProjectProperties(fields);
    this.reader = new ProjectReader(Limits.PROJECT, names::contains);
  }

  /**
   * Reads the project.
   *
   * @param others faults found in the same request already
   * @throws FaultException with all faults, {@code others} first
   */
  public Project read(Input input, List<Fault> others) {
    List<Fault> faults = new ArrayList<>(others);
    ProjectReader.Reading reading = reader.tryRead(input.body(), media(input, others), input.contentCrs());
    faults.addAll(reading.faults());
    Map<String, Object> properties = Map.of();
    try {
      properties = checked(reading.properties() == null ? Map.of() : reading.properties(), input);
    } catch (FaultException e) {
      // Nobody knows the properties of a body that cannot be read, so none is said to be missing.
      e.faults().stream().filter(fault -> reading.properties() != null || isGiven(fault, input)).forEach(faults::add);
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    Project project = reading.project();
    return new Project(project.geometry(), properties, project.sourceCrs(), project.declaredAreaM2(),
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

  private static boolean isGiven(Fault fault, Input input) {
    String parameter = fault.where().parameter();
    return parameter != null && input.parameters().containsKey(parameter);
  }

  private Map<String, Object> checked(Map<String, Object> fromBody, Input input) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Object> all = new TreeMap<>(fromBody);
    input.parameters().forEach((name, values) -> {
      if (values.size() > 1) {
        faults.add(Fault.of(IntakeFault.PROPERTY_REPEATED, name + " stands " + values.size() + " times",
            Place.parameter(name)));
      } else if (fromBody.containsKey(name) && !name.equals("name")) {
        faults.add(Fault.of(IntakeFault.PROPERTY_REPEATED, name + " stands in the body and beside it; leave one out",
            Place.parameter(name)));
      }
      all.put(name, values.get(0));
    });
    Map<String, Object> properties = Map.of();
    try {
      properties = schema.check(all, name -> place(name, input));
    } catch (FaultException e) {
      faults.addAll(e.faults());
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    return properties;
  }

  /** GeoJSON carries its properties in the body; with every other form they are given beside it. */
  private static Place place(String property, Input input) {
    boolean inBody = !input.parameters().containsKey(property)
        && ProjectReader.Media.of(input.mediaType()) == ProjectReader.Media.GEOJSON;
    return inBody ? Place.pointer("/properties/" + escaped(property)) : Place.parameter(property);
  }

  /** RFC 6901. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
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
    return name.endsWith(".txt") ? "text/plain" : name.endsWith(".zip") ? "application/zip" : null;
  }
}
