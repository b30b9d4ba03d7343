package lanxian.ogc.styles;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.http.HttpFault;
import lanxian.http.Link;
import lanxian.http.Representation;
import lanxian.ogc.Addresses;
import lanxian.ogc.maps.MapImages;
import lanxian.render.client.MapboxStyle;
import lanxian.render.client.OpenLayersStyle;
import lanxian.render.client.PropertyTypes;
import lanxian.render.client.Sprite;
import lanxian.render.client.VectorSource;
import lanxian.render.style.CategoryStyle;
import lanxian.render.style.StyleBook;
import lanxian.rules.Kept;

/** The styles there are: one per category, named by its code, and {@value #ALL} with all of them. */
final class Styles {
  /** Id of the style of all categories together. */
  static final String ALL = "lanxian";

  private static final int MAX_ZOOM = 16;

  private final MapImages images;
  private final Supplier<RuleSet> rules;
  private final Kept<SpriteKey, Sprite> sprites = new Kept<>(200);

  private record SpriteKey(String style, int ratio) {}

  /** @param rules give the types of properties */
  Styles(MapImages images, Supplier<RuleSet> rules) {
    this.images = images;
    this.rules = rules;
  }

  StyleBook book() {
    return images.styles();
  }

  MapImages images() {
    return images;
  }

  /** The style of a category; empty for {@link #ALL}. */
  Optional<CategoryStyle> category(String id) {
    if (id.equals(ALL)) {
      return Optional.empty();
    }
    return Optional.of(book().style(id).orElseThrow(() -> new FaultException(Fault.of(HttpFault.NOT_FOUND,
        "There is no style " + id + "; /styles lists them"))));
  }

  /** Forms in which a style can be had. */
  static List<Representation> forms(String id) {
    return id.equals(ALL) ? StyleForms.TOGETHER : StyleForms.ONE;
  }

  /** Links to a style in each of its forms. */
  static List<Link> stylesheets(String id, Addresses addresses) {
    return forms(id).stream().filter(form -> !form.equals(Representation.HTML)).map(form -> Link.to("stylesheet",
        addresses.at("/styles/" + id + "?f=" + form.f()), form.mediaType(), form.title())).toList();
  }

  /** The style of a category as SLD, with titles in a language. */
  byte[] sld(CategoryStyle style, String language) {
    return rules.get().category(style.category()).map(category -> images.sld(category, language)).orElseGet(style::sld);
  }

  /** A style for MapLibre. */
  MapboxStyle mapbox(String id, Addresses addresses, String language) {
    Optional<CategoryStyle> one = category(id);
    VectorSource all = new VectorSource(ALL, addresses.at("/tiles/WebMercatorQuad/{z}/{y}/{x}"), 0, MAX_ZOOM, "");
    return MapboxStyle.of(one.map(style -> style.title().in(language)).orElse("Lanxian 蓝线"),
        one.map(List::of).orElse(book().fromBelow()), this::types,
        category -> one.isEmpty() ? all : new VectorSource(category,
            addresses.at("/collections/" + category + "/tiles/WebMercatorQuad/{z}/{y}/{x}"), 0, MAX_ZOOM, ""),
        addresses.at("/styles/" + id + "/sprite"));
  }

  /** A style for OpenLayers, in Web Mercator. */
  OpenLayersStyle openLayers(CategoryStyle style) {
    return OpenLayersStyle.of(style, types(style.category()), 1);
  }

  /** The pictures of a style for MapLibre. */
  Sprite sprite(String id, int ratio, Addresses addresses) {
    return sprites.get(new SpriteKey(id, ratio), key -> mapbox(id, addresses, "zh").sprite(ratio));
  }

  private PropertyTypes types(String category) {
    return PropertyTypes.of(rules.get(), category);
  }
}
