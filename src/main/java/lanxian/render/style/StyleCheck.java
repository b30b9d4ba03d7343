package lanxian.render.style;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lanxian.domain.Category;
import lanxian.domain.Fault;
import lanxian.domain.GeometryStatus;
import lanxian.domain.Place;
import lanxian.domain.RuleSet;
import lanxian.domain.ZoneSchema;
import lanxian.render.sld.SldDocument;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterAttributeExtractor;

/** Holds a style against the category that it is for. */
final class StyleCheck {
  /** A scale at which officers look at single parcels: what is not seen here is not seen at all. */
  private static final double LARGE_SCALE = 10_000;

  private StyleCheck() {}

  static List<Fault> faults(String file, SldDocument document, Category category, RuleSet rules) {
    List<Fault> faults = new ArrayList<>();
    if (!document.layer().equals(category.code())) {
      faults.add(Fault.of(StyleFault.STYLE_WRONG_LAYER,
          "the NamedLayer of " + file + " is " + document.layer() + ", not " + category.code(), Place.file(file)));
    }
    ZoneSchema schema = ZoneSchema.of(rules, category.code(), List.of());
    for (String property : properties(document.style())) {
      if (schema.column(property).isEmpty()) {
        faults.add(Fault.of(StyleFault.STYLE_UNKNOWN_PROPERTY, file + " asks for the property " + property
            + ", which the registry does not declare for " + category.code(), Place.file(file)));
      }
    }
    if (faults.isEmpty()) {
      undrawn(file, document.style(), category, faults);
    }
    return faults;
  }

  private static void undrawn(String file, Style style, Category category, List<Fault> faults) {
    List<String> classes = new ArrayList<>(category.classes().stream().map(Category.ZoneClass::code).toList());
    if (category.openClasses() || classes.isEmpty()) {
      classes.add(null);
    }
    for (String zoneClass : classes) {
      if (!isDrawn(style, zoneClass, LARGE_SCALE)) {
        faults.add(Fault.of(StyleFault.STYLE_CLASS_NOT_DRAWN, file + " has no rule that draws "
            + (zoneClass == null ? "zones without a class" : "the class " + zoneClass) + " at 1:10 000",
            Place.file(file)));
      }
    }
  }

  /** Names of the properties that filters and labels ask for. */
  static TreeSet<String> properties(Style style) {
    FilterAttributeExtractor names = new FilterAttributeExtractor();
    for (StylePart part : StyleParts.of(style)) {
      if (part.filter() != null) {
        part.filter().accept(names, null);
      }
      part.noneOf().forEach(filter -> filter.accept(names, null));
      if (part.symbolizer() instanceof TextSymbolizer text) {
        text.getLabel().accept(names, null);
      }
    }
    return new TreeSet<>(names.getAttributeNameSet());
  }

  /** True if zones of a class are drawn, by more than a label, whatever the state of their boundary. */
  static boolean isDrawn(Style style, String zoneClass, double denominator) {
    List<StylePart> parts = StyleParts.of(style);
    for (GeometryStatus status : GeometryStatus.values()) {
      SampleZone zone = new SampleZone(properties(style), zoneClass, status);
      if (parts.stream().noneMatch(part -> !(part.symbolizer() instanceof TextSymbolizer)
          && part.scales().has(denominator) && zone.meets(part))) {
        return false;
      }
    }
    return true;
  }
}
