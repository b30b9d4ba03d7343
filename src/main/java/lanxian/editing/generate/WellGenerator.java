package lanxian.editing.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lanxian.domain.LocalizedText;
import lanxian.geo.Geodesics;
import org.locationtech.jts.geom.Coordinate;

/** Circles around one well. */
final class WellGenerator implements ZoneGenerator {
  private static final GeneratorDescription DESCRIPTION = GeneratorDescription.of("well", "drinking_water_protection",
      new LocalizedText("单井水源保护区", "Protection area of a well"),
      new LocalizedText("按含水层介质经验值或者公式法，以井为圆心划定一级、二级保护区。",
          "Circles around a well, by the medium of the aquifer or by formula."),
      List.of(InputRole.of("well", InputRole.Shape.POINT, 1, 1, "水井", "The well"), Recharge.role()), WellRadii.parameters());

  @Override
  public GeneratorDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> numbers() {
    return WellRadii.numbers();
  }

  @Override
  public List<GeneratedZone> generate(Work work) {
    WellRadii radii = WellRadii.of(work);
    if (radii == null) {
      return List.of();
    }
    InputFeature well = work.features("well").get(0);
    if (well.geometry().getNumGeometries() != 1) {
      work.fault(GenerateFault.GENERATOR_INPUT_BAD, "several points; for several wells there is well_field", well.where());
      return List.of();
    }
    Coordinate centre = well.geometry().getCoordinate();
    ClassForm classes = new ClassForm(work, radii.attributes());
    classes.add("L1", Geodesics.circle(centre, radii.l1M(), Overlays.CURVE_ERROR_M), null,
          Map.of("radius_m", radii.l1M(), "well_count", 1.0));
    if (!Double.isNaN(radii.l2M())) {
      classes.add("L2", Geodesics.circle(centre, radii.l2M(), Overlays.CURVE_ERROR_M), null,
          Map.of("radius_m", radii.l2M(), "well_count", 1.0));
    }
    Recharge.add(work, classes);
    return classes.zones();
  }
}
