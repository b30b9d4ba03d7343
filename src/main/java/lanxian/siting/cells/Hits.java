package lanxian.siting.cells;

import java.util.Arrays;

/**
 * Zones found by a {@link CellQuery}, by slot; reused from question to question. What is measured per zone adds up over
 * tiles.
 */
public final class Hits {
  private int[] slots = new int[64];
  private double[] areas = new double[64];
  private int count;

  /** Open hash from slot to place, rebuilt per question: entries of older questions have an older stamp. */
  private int[] places = new int[256];
  private int[] stamps = new int[256];
  private int stamp = 1;

  void clear() {
    count = 0;
    if (++stamp == Integer.MAX_VALUE) {
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }

  /** Adds a zone that is not among those found yet. */
  void add(int slot, double areaM2) {
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, 2 * count);
      areas = Arrays.copyOf(areas, 2 * count);
    }
    slots[count] = slot;
    areas[count++] = areaM2;
  }

  /** Adds to the area of a zone, found already or not. */
  void addUp(int slot, double areaM2) {
    int mask = places.length - 1;
    int at = slot * 0x9E3779B9 >>> 8 & mask;
    while (stamps[at] == stamp) {
      if (slots[places[at]] == slot) {
        areas[places[at]] += areaM2;
        return;
      }
      at = at + 1 & mask;
    }
    stamps[at] = stamp;
    places[at] = count;
    add(slot, areaM2);
    if (2 * count > places.length) {
      rehash();
    }
  }

  private void rehash() {
    places = new int[2 * places.length];
    stamps = new int[places.length];
    stamp = 1;
    int mask = places.length - 1;
    for (int i = 0; i < count; i++) {
      int at = slots[i] * 0x9E3779B9 >>> 8 & mask;
      while (stamps[at] == stamp) {
        at = at + 1 & mask;
      }
      stamps[at] = stamp;
      places[at] = i;
    }
  }

  /** Drops zones that have no more than {@code nothing} m², and makes areas that fill {@code whole} m² exactly that. */
  void settle(double nothing, double whole, double share) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (areas[i] > nothing) {
        slots[kept] = slots[i];
        areas[kept++] = areas[i] >= whole * share ? whole : areas[i];
      }
    }
    count = kept;
  }

  public int count() {
    return count;
  }

  /** Slot of the i-th zone found. */
  public int slot(int i) {
    return slots[i];
  }

  /** Square metres of the project within the i-th zone; for points 0. */
  public double areaM2(int i) {
    return areas[i];
  }
}
