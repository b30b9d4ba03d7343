package lanxian.ogc.features;

import java.io.IOException;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.http.AnswerBody;
import lanxian.json.JsonBuffer;
import lanxian.siting.overlap.ZoneShape;

/**
 * Features of a page with commas between them. Those of a whole layer in its own order are kept in runs of
 * {@value #LENGTH}: looking for each zone and for its text takes longer than copying it.
 *
 * @param list number of the list of features that {@code all} is, under which runs are kept; null if none are
 * @param all features of which the page is a part
 */
record FeatureRuns(FeatureText features, KeptFeatures kept, Long list, List<ZoneShape> all) {
  /** Features of a run. */
  static final int LENGTH = 32;

  private static final int MAX_RUN_BYTES = 1 << 20;
  private static final int CHUNK_BYTES = 1 << 15;

  /** Writes those from one number (included) to another (excluded). */
  void write(int from, int to, AnswerBody out) throws IOException {
    JsonBuffer text = new JsonBuffer(2 * CHUNK_BYTES);
    for (int at = from; at < to;) {
      int run = at / LENGTH;
      int end = Math.min(to, (run + 1) * LENGTH);
      KeptFeatures.Run known = run(run, at, end);
      if (known == null || known.text() == null) {
        oneByOne(at, end, at > from, text, out);
      } else {
        text.drainTo(out);
        out.write(known.part(at - run * LENGTH, end - 1 - run * LENGTH, at > from));
      }
      at = end;
    }
    text.drainTo(out);
  }

  /** The run that a part of the page lies in, made if all of it is wanted; null if there is none. */
  private KeptFeatures.Run run(int run, int at, int end) {
    if (list == null || features.form() == null) {
      return null;
    }
    KeptFeatures.Run known = kept.run(list, run, features.form());
    if (known != null || at > run * LENGTH || end < Math.min(all.size(), (run + 1) * LENGTH)) {
      return known;
    }
    KeptFeatures.Run made = made(at, end);
    kept.keep(list, run, made);
    return made;
  }

  private KeptFeatures.Run made(int from, int to) {
    JsonBuffer text = new JsonBuffer(2 * CHUNK_BYTES);
    int[] ends = new int[to - from];
    for (int i = from; i < to; i++) {
      text.add(',');
      features.writeOnce(all.get(i).zone(), text);
      ends[i - from] = text.length();
      if (text.length() > MAX_RUN_BYTES) {
        return KeptFeatures.Run.of(features.form(), null, null);
      }
    }
    return KeptFeatures.Run.of(features.form(), text, ends);
  }

  private void oneByOne(int from, int to, boolean comma, JsonBuffer text, AnswerBody out) throws IOException {
    for (int i = from; i < to; i++) {
      if (comma || i > from) {
        text.add(',');
      }
      ZoneVersion zone = all.get(i).zone();
      byte[] known = features.kept(zone);
      if (known != null) {
        text.drainTo(out);
        out.write(known);
      } else {
        features.write(zone, text);
      }
      if (text.length() >= CHUNK_BYTES) {
        text.drainTo(out);
      }
    }
  }
}
