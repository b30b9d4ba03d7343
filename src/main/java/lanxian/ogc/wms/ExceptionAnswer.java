package lanxian.ogc.wms;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import lanxian.http.Fresh;
import lanxian.ogc.maps.MapImages;
import lanxian.ogc.xml.Kvp;
import lanxian.ogc.xml.XmlText;
import lanxian.render.raster.Colour;

/**
 * Tells why a request cannot be answered (WMS 1.3.0, 6.11 and 7.3.3.11): as XML, or for GetMap as a blank image or one
 * with the text on it, if the caller wants that.
 */
record ExceptionAnswer(WmsVersion version, Kvp kvp, MapImages images) {
  private static final int DEFAULT_SIDE = 256;

  void send(Context ctx, List<ServiceException.Reason> reasons) {
    Fresh.forget(ctx);
    String wanted = kvp.text("EXCEPTIONS") == null ? "" : kvp.text("EXCEPTIONS").toUpperCase(Locale.ROOT);
    boolean isMap = "GETMAP".equalsIgnoreCase(kvp.text("REQUEST")) || "MAP".equalsIgnoreCase(kvp.text("REQUEST"));
    if (isMap && (wanted.endsWith("INIMAGE") || wanted.endsWith("BLANK"))) {
      String format = kvp.text("FORMAT") != null && kvp.text("FORMAT").startsWith(MapImages.JPEG) ? MapImages.JPEG : MapImages.PNG;
      ctx.contentType(format).result(images.message(wanted.endsWith("BLANK") ? List.of()
          : reasons.stream().map(ServiceException.Reason::text).toList(), side("WIDTH"), side("HEIGHT"), background(), format));
      return;
    }
    ctx.contentType(version.isOld() ? "application/vnd.ogc.se_xml" : "text/xml").result(xml(reasons));
  }

  /** As the map would have it; white where that is at fault itself. */
  private Colour background() {
    return "TRUE".equalsIgnoreCase(kvp.text("TRANSPARENT")) ? Colour.TRANSPARENT
        : WmsHandler.colour(MapReader.rgb(kvp.text("BGCOLOR")).orElse(MapReader.WHITE));
  }

  private int side(String name) {
    String text = kvp.text(name);
    int side = text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : DEFAULT_SIDE;
    return side >= 1 && side <= Capabilities.MAX_PIXELS ? side : DEFAULT_SIDE;
  }

  private byte[] xml(List<ServiceException.Reason> reasons) {
    XmlText xml = new XmlText();
    if (version.isOld()) {
      xml.docType("<!DOCTYPE ServiceExceptionReport SYSTEM \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">");
      xml.open("ServiceExceptionReport", "version", "1.1.1");
    } else {
      xml.open("ServiceExceptionReport", "version", "1.3.0", "xmlns", "http://www.opengis.net/ogc",
          "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
          "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
    }
    reasons.forEach(reason -> xml.text("ServiceException", reason.text(), "code", reason.code()));
    xml.close();
    return xml.toBytes();
  }
}
