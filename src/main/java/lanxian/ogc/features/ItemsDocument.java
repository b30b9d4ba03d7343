package lanxian.ogc.features;

import java.io.IOException;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.http.AnswerBody;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.json.JsonBuffer;
import lanxian.siting.overlap.ZoneShape;

/** A GeoJSON FeatureCollection, sent while it is written: it never lies in memory as a whole. */
record ItemsDocument(FeatureText features, List<Link> links) {
  private static final int CHUNK_BYTES = 1 << 15;

  void write(List<ZoneShape> page, int matched, AnswerBody out) throws IOException {
    JsonBuffer text = new JsonBuffer(CHUNK_BYTES);
    text.ascii("{\"type\":\"FeatureCollection\",\"numberMatched\":");
    text.number(matched);
    text.ascii(",\"numberReturned\":");
    text.number(page.size());
    text.ascii(",\"links\":[");
    for (int i = 0; i < links.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      text.add(Json.bytes(links.get(i).toJson()));
    }
    text.ascii("],\"features\":[");
    for (int i = 0; i < page.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      ZoneVersion zone = page.get(i).zone();
      byte[] kept = features.kept(zone);
      if (kept != null) {
        text.drainTo(out);
        out.write(kept);
      } else {
        features.write(zone, text);
      }
      if (text.length() >= CHUNK_BYTES) {
        text.drainTo(out);
      }
    }
    text.ascii("]}");
    text.drainTo(out);
    out.end();
  }
}
