package lanxian.ogc.wms;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanxian.domain.FaultException;
import lanxian.domain.SecurityLevel;
import lanxian.geo.Reprojector;
import lanxian.http.Callers;
import lanxian.http.Fresh;
import lanxian.http.Languages;
import lanxian.http.QueryString;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.ogc.Addresses;
import lanxian.ogc.Answers;
import lanxian.ogc.features.GeometryText;
import lanxian.ogc.maps.MapImages;
import lanxian.ogc.xml.Kvp;
import lanxian.render.raster.Colour;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * {@code GET /wms}: GetCapabilities, GetMap, GetFeatureInfo and GetLegendGraphic. Faults are told in the way of the
 * standard, with status 200: many clients show no text that comes with another one.
 */
public final class WmsHandler implements Handler {
  private static final int MAX_FEATURES = 50;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Answers answers;
  private final MapImages images;
  private final Reprojector reprojector;
  private final GeometryText geometries;

  public WmsHandler(Answers answers, MapImages images, Reprojector reprojector, GeometryText geometries) {
    this.answers = answers;
    this.images = images;
    this.reprojector = reprojector;
    this.geometries = geometries;
  }

  /** What a request is about besides its parameters. */
  private record Call(Context ctx, Kvp kvp, WmsVersion version) {
    /** Language of titles; not to be asked where the answer has no words. */
    String language() {
      return Languages.of(ctx, kvp.text("LANG"));
    }
  }

  @Override
  public void handle(Context ctx) {
    Kvp kvp = new Kvp(QueryString.parse(ctx.queryString()));
    String asked = kvp.text("VERSION") != null ? kvp.text("VERSION") : kvp.text("WMTVER");
    Call call = new Call(ctx, kvp, WmsVersion.negotiated(asked));
    try {
      dispatch(call);
    } catch (ServiceException e) {
      new ExceptionAnswer(call.version(), kvp, images).send(ctx, e.reasons());
    } catch (FaultException e) {
      new ExceptionAnswer(call.version(), kvp, images).send(ctx, e.faults().stream()
          .map(fault -> new ServiceException.Reason(null, fault.detail())).toList());
    }
  }

  private void dispatch(Call call) {
    String request = call.kvp().text("REQUEST");
    switch (request == null ? "" : request.toLowerCase(Locale.ROOT)) {
      case "getcapabilities", "capabilities" -> capabilities(call);
      case "getmap", "map" -> map(call);
      case "getfeatureinfo", "feature_info" -> info(call);
      case "getlegendgraphic" -> legend(call);
      default -> throw new ServiceException("OperationNotSupported", request == null ? "REQUEST is missing; there are"
          + " GetCapabilities, GetMap, GetFeatureInfo and GetLegendGraphic" : "There is no operation " + request);
    }
  }

  private void capabilities(Call call) {
    LayerSet set = answers.now(call.ctx());
    String sequence = call.kvp().text("UPDATESEQUENCE");
    if (sequence != null && sequence.matches("\\d{1,18}")) {
      long known = Long.parseLong(sequence);
      if (known == set.revision()) {
        throw new ServiceException("CurrentUpdateSequence", "The capabilities have not changed");
      }
      if (known > set.revision()) {
        throw new ServiceException("InvalidUpdateSequence", "The newest sequence is " + set.revision());
      }
    }
    String language = call.language();
    if (!answers.isKnown(call.ctx(), set, images.styles().hash())) { // legends have their size by the styles
      call.ctx().contentType(call.version().isOld() ? "application/vnd.ogc.wms_xml" : "text/xml").result(new Capabilities(
          call.version(), set, new Addresses(call.ctx(), answers.baseUrl()), reprojector, language,
          layer -> images.legendSize(layer, language)).toBytes());
    }
  }

  private void map(Call call) {
    Reasons reasons = new Reasons();
    MapReader reader = reader(call, reasons);
    LayerSet set = reader.day();
    List<Layer> layers = reader.named("LAYERS", set);
    reader.styles(call.kvp().list("LAYERS").size());
    MapQuery map = reader.map(layers);
    String format = format(call, "FORMAT", Capabilities.MAP_FORMATS, reasons);
    reasons.done();
    if (!answers.isKnown(call.ctx(), set, images.styles().hash())) {
      answers.given(call.ctx(), set, layers.stream().anyMatch(Layer::holdsRestricted) && shows(map));
      call.ctx().contentType(format).result(images.draw(map.layers(), map.crs(), map.bounds(), map.width(), map.height(),
          map.transparent() && !format.equals(MapImages.JPEG) ? Colour.TRANSPARENT : colour(map.background()), format));
    }
  }

  private void info(Call call) {
    Reasons reasons = new Reasons();
    MapReader reader = reader(call, reasons);
    LayerSet set = reader.day();
    List<Layer> drawn = reader.named("LAYERS", set);
    MapQuery map = reader.map(drawn);
    List<Layer> asked = reader.named("QUERY_LAYERS", set);
    asked.stream().filter(layer -> !drawn.contains(layer)).forEach(layer -> reasons.add("LayerNotQueryable",
        layer.id() + " is not among LAYERS"));
    int column = reader.pixels(call.version().isOld() ? "X" : "I", 0, map.width() - 1, 0);
    int row = reader.pixels(call.version().isOld() ? "Y" : "J", 0, map.height() - 1, 0);
    String format = call.kvp().text("INFO_FORMAT") == null && call.version().isOld() ? "text/plain"
        : format(call, "INFO_FORMAT", Capabilities.INFO_FORMATS, reasons);
    reasons.done();
    String count = call.kvp().text("FEATURE_COUNT");
    int most = count != null && count.matches("[1-9]\\d{0,8}") ? Math.min(MAX_FEATURES, Integer.parseInt(count)) : 1;
    List<FeatureInfo.Hit> hits = new AtPixel(reprojector).find(map, asked, column, row, most);
    answers.given(call.ctx(), set,
        hits.stream().anyMatch(hit -> hit.zone().description().securityLevel() == SecurityLevel.RESTRICTED));
    String language = call.language();
    Fresh.neverKept(call.ctx());
    call.ctx().contentType(format.startsWith("text/") ? format + "; charset=utf-8" : format).result(
        new FeatureInfo(geometries, answers.baseUrl().of(call.ctx()), language).text(hits, format));
  }

  private MapReader reader(Call call, Reasons reasons) {
    return new MapReader(
        answers.layers(), Callers.of(call.ctx()).clearance(), call.version(), call.kvp(), reasons);
  }

  /** Whether restricted zones come into a map. */
  private boolean shows(MapQuery map) {
    Envelope window = reprojector.toStored(GEOMETRIES.toGeometry(map.bounds()), map.crs()).getEnvelopeInternal();
    return map.layers().stream().anyMatch(layer -> layer.holdsRestricted(window));
  }

  private void legend(Call call) {
    Reasons reasons = new Reasons();
    LayerSet set = answers.now(call.ctx());
    String name = call.kvp().text("LAYER");
    Optional<Layer> layer = name == null ? Optional.empty() : set.layer(name);
    if (layer.isEmpty()) {
      reasons.add("LayerNotDefined", name == null ? "LAYER is missing" : "There is no layer \"" + name + "\"");
    }
    String format = call.kvp().text("FORMAT") == null ? MapImages.PNG
        : format(call, "FORMAT", List.of(MapImages.PNG), reasons);
    reasons.done();
    String language = call.language();
    if (!answers.isKnown(call.ctx(), set, images.styles().hash())) {
      call.ctx().contentType(format).result(images.legend(layer.orElseThrow(), language));
    }
  }

  /** Parameters of a media type, such as {@code image/png; mode=24bit}, count for nothing. */
  private static String format(Call call, String parameter, List<String> offered, Reasons reasons) {
    String text = call.kvp().text(parameter);
    String bare = text == null ? "" : text.split(";")[0].strip().toLowerCase(Locale.ROOT);
    String format = bare.equals("image/jpg") ? MapImages.JPEG : bare.equals("application/geo+json") ? "application/json" : bare;
    if (!offered.contains(format)) {
      reasons.add("InvalidFormat", (text == null ? parameter + " is missing" : text + " is not to be had") + "; there are "
          + String.join(", ", offered));
      return offered.get(0);
    }
    return format;
  }

  static Colour colour(int rgb) {
    return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 255);
  }
}
