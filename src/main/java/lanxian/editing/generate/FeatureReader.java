package lanxian.editing.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.geo.GeometryRepair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Holds what is drawn against the roles of a generator. */
final class FeatureReader {
  private static final int MAX_VERTICES = 50_000;
  private static final double MAX_LONGITUDE = 175;
  private static final double MAX_LATITUDE = 80;

  /** A plane about the middle of something wider than this is not true enough. */
  private static final double MAX_DEGREES = 2;

  private final List<InputRole> roles;
  private final List<Fault> faults;

  FeatureReader(List<InputRole> roles, List<Fault> faults) {
    this.roles = roles;
    this.faults = faults;
  }

  /** The features by role; what is wrong with them goes to the faults. */
  Map<String, List<InputFeature>> read(List<InputFeature> features) {
    Map<String, List<InputFeature>> byRole = new LinkedHashMap<>();
    int vertices = 0;
    for (InputFeature feature : features) {
      vertices += feature.geometry().getNumPoints();
      InputRole role = role(feature);
      if (role != null && isUsable(role, feature)) {
        byRole.computeIfAbsent(role.name(), name -> new ArrayList<>()).add(feature);
      }
    }
    if (vertices > MAX_VERTICES) {
      faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_BAD,
          vertices + " vertices; at most " + MAX_VERTICES + " are taken", Place.pointer("/geometry")));
      return Map.of();
    }
    roles.forEach(role -> count(role, byRole.getOrDefault(role.name(), List.of()).size()));
    return byRole;
  }

  private InputRole role(InputFeature feature) {
    if (feature.role() != null) {
      InputRole named = roles.stream().filter(role -> role.name().equals(feature.role())).findFirst().orElse(null);
      return named != null ? named : bad(feature, "there is no role " + feature.role() + "; there are " + names(roles));
    }
    List<InputRole> fitting = roles.stream().filter(role -> role.shape().isOf(feature.geometry())).toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    return bad(feature, fitting.isEmpty()
        ? "a " + feature.geometry().getGeometryType() + " is of no use here; the generator reads " + names(roles)
        : "the property role must say which it is: " + names(fitting));
  }

  private static String names(List<InputRole> roles) {
    return roles.isEmpty() ? "nothing that is drawn" : roles.stream()
        .map(role -> role.name() + " (" + role.shape() + ")").collect(Collectors.joining(", "));
  }

  private boolean isUsable(InputRole role, InputFeature feature) {
    Geometry geometry = feature.geometry();
    if (!role.shape().isOf(geometry)) {
      bad(feature, role.name() + " must be a " + role.shape() + ", not a " + geometry.getGeometryType());
      return false;
    }
    Envelope box = geometry.getEnvelopeInternal();
    for (Coordinate c : geometry.getCoordinates()) {
      if (!(Math.abs(c.x) <= MAX_LONGITUDE && Math.abs(c.y) <= MAX_LATITUDE)) {
        bad(feature, "longitude, latitude " + c.x + ", " + c.y + " is too far out for the generators", c);
        return false;
      }
    }
    if (box.getWidth() > MAX_DEGREES || box.getHeight() > MAX_DEGREES) {
      bad(feature, "it is wider than " + Numbers.text(MAX_DEGREES) + " degrees");
      return false;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (role.shape() == InputRole.Shape.LINE && !(geometry.getGeometryN(i).getLength() > 0)) {
        bad(feature, "a line has no length", geometry.getCoordinate());
        return false;
      }
    }
    return role.shape() != InputRole.Shape.POLYGON || isValid(feature);
  }

  private boolean isValid(InputFeature feature) {
    try {
      new GeometryRepair().requireValid(feature.geometry());
      return true;
    } catch (FaultException e) {
      e.faults().forEach(fault -> faults.add(Fault.of(fault.code(), fault.detail(),
          fault.where().x() == null ? feature.where() : feature.where().at(fault.where().x(), fault.where().y()))));
      return false;
    }
  }

  private void count(InputRole role, int count) {
    if (count < role.min()) {
      faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_MISSING, "a " + role.shape() + " in the role " + role.name()
          + " is needed: " + role.text().en(), Work.inRole(role.name())));
    } else if (count > role.max()) {
      faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_BAD,
          count + " in the role " + role.name() + "; at most " + role.max() + " are taken", Work.inRole(role.name())));
    }
  }

  private <T> T bad(InputFeature feature, String detail) {
    faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_BAD, detail, feature.where()));
    return null;
  }

  private void bad(InputFeature feature, String detail, Coordinate at) {
    faults.add(Fault.of(GenerateFault.GENERATOR_INPUT_BAD, detail, feature.where().at(at.x, at.y)));
  }
}
