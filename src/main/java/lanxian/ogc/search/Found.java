package lanxian.ogc.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lanxian.domain.ZoneVersion;
import lanxian.layers.Layer;
import lanxian.layers.LayerSet;
import lanxian.layers.NameMatch;

/**
 * A zone or place that was looked for.
 *
 * @param how its name or id fits
 */
record Found(Layer layer, ZoneVersion zone, NameMatch.How how) {
  /** Layers whose names are those of counties, towns and places to measure. */
  private static final List<String> PLACES =
      List.of("county", "populated_area", "urban_built_up", "village", "monitoring_point");

  private record Candidate(Layer layer, int rank, NameMatch match) {}

  /**
   * The best of all layers: what is named so first, then places, then what begins so; else the order of layers and ids.
   *
   * @param limit at most so many
   */
  static List<Found> in(LayerSet set, String text, int limit) {
    List<Candidate> all = new ArrayList<>();
    for (Layer layer : set.layers()) {
      int place = PLACES.indexOf(layer.id());
      int rank = place < 0 ? PLACES.size() : place;
      layer.named(text, limit).forEach(match -> all.add(new Candidate(layer, rank, match)));
    }
    return all.stream()
        .sorted(Comparator.comparing((Candidate found) -> found.match().how() != NameMatch.How.WHOLE)
            .thenComparing(Candidate::rank).thenComparing(found -> found.match().how()))
        .limit(limit)
        .map(found -> new Found(found.layer(), found.layer().features().get(found.match().feature()).zone(),
            found.match().how()))
        .toList();
  }
}
