package lanxian.bench.layers;

import java.util.Set;

/**
 * How much is measured.
 *
 * @param pageFeatures features on a page
 * @param windows maps of each size
 * @param rounds turns of everybody
 * @param seconds least length of a turn
 * @param warmUp seconds of questions beforehand
 * @param tiles of each level at most
 * @param connections for tiles
 */
public record Plan(Set<Part> parts, int pageFeatures, int windows, int rounds, double seconds, double warmUp, int tiles,
    int connections) {
  /** What is measured. */
  public enum Part { PAGES, MAPS, TILES }
}
