package lanxian.ogc.wmts;

import io.javalin.http.Context;
import lanxian.http.Fresh;
import lanxian.ogc.xml.XmlText;

/**
 * Why a request cannot be answered, in the codes of OWS Common 1.1.0 and WMTS 1.0.0 (7.2.2.1 and table 25).
 *
 * @param status of HTTP (OWS Common 1.1.0, 8.6)
 * @param code of the standard
 * @param locator parameter at fault; null if there is none
 */
record WmtsFault(int status, String code, String locator, String text) {
  static WmtsFault invalid(String parameter, String text) {
    return new WmtsFault(400, "InvalidParameterValue", parameter, text);
  }

  static WmtsFault missing(String parameter) {
    return new WmtsFault(400, "MissingParameterValue", parameter, parameter + " is missing");
  }

  static WmtsFault noSuchTile(String parameter, String text) {
    return new WmtsFault(400, "TileOutOfRange", parameter, text);
  }

  static WmtsFault noSuchVersion(String accepted) {
    return new WmtsFault(400, "VersionNegotiationFailed", null, "None of " + accepted + " is to be had; there is 1.0.0");
  }

  static WmtsFault noOperation(String name) {
    return new WmtsFault(501, "OperationNotSupported", "REQUEST", "There is no operation " + name);
  }

  void send(Context ctx) {
    XmlText xml = new XmlText().open("ows:ExceptionReport", "xmlns:ows", "http://www.opengis.net/ows/1.1",
        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
        "http://www.opengis.net/ows/1.1 http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd", "version", "1.1.0");
    xml.open("ows:Exception", "exceptionCode", code, "locator", locator).text("ows:ExceptionText", text).close().close();
    Fresh.forget(ctx);
    ctx.status(status).contentType("text/xml").result(xml.toBytes());
  }
}
