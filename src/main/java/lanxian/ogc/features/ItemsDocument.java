package lanxian.ogc.features;

import java.io.IOException;
import java.util.List;
import lanxian.http.AnswerBody;
import lanxian.http.Json;
import lanxian.http.Link;
import lanxian.json.JsonBuffer;

/** A GeoJSON FeatureCollection, sent while it is written: it never lies in memory as a whole. */
record ItemsDocument(FeatureRuns features, List<Link> links) {

  void write(Selection.Page page, int matched, AnswerBody out) throws IOException {
    JsonBuffer text = new JsonBuffer();
    text.ascii("{\"type\":\"FeatureCollection\",\"numberMatched\":");
    text.number(matched);
    text.ascii(",\"numberReturned\":");
    text.number(page.features().size());
    text.ascii(",\"links\":[");
    for (int i = 0; i < links.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      text.add(Json.bytes(links.get(i).toJson()));
    }
    text.ascii("],\"features\":[");
    text.drainTo(out);
    features.write(page.from(), page.from() + page.features().size(), out);
    text.ascii("]}");
    text.drainTo(out);
    out.end();
  }
}
