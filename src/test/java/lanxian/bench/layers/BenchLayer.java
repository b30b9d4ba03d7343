package lanxian.bench.layers;

import java.util.List;
import java.util.Random;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.Box;
import lanxian.bench.data.DataSet;
import org.locationtech.jts.geom.Envelope;

/** All zones of a data set as one layer, and where maps of it are drawn. */
public final class BenchLayer {
  /** Category that all zones get; the layer's name with every server. */
  public static final String CATEGORY = "city_blue_line";

  private static final long SEED = 512;

  private BenchLayer() {}

  /** The zones of a set, all of one category and without a class. */
  public static DataSet of(DataSet set) {
    List<BenchZone> zones = set.zones().stream()
        .map(zone -> new BenchZone(zone.id(), CATEGORY, null, zone.geometry())).toList();
    return new DataSet(set.name(), zones, set.file());
  }

  /** Squares in degrees anywhere within the box of all data, the same at every run. */
  public static List<Envelope> windows(double degrees, int count) {
    Random random = new Random(SEED);
    return random.ints(count).mapToObj(number -> {
      double west = Box.WEST + random.nextDouble() * (Box.EAST - Box.WEST - degrees);
      double south = Box.SOUTH + random.nextDouble() * (Box.NORTH - Box.SOUTH - degrees);
      return new Envelope(west, west + degrees, south, south + degrees);
    }).toList();
  }
}
